"""Milestones -> those that a timeline is asked for: of enough score, and of its stretch of time."""

from collections.abc import Iterable, Iterator
from datetime import date

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.config import Config
from timeline.model import Milestone


def select(milestones: Iterable[Milestone], config: Config) -> Iterator[Milestone]:
    """Leave out what is under the score, and what lies wholly before `config.since` or after `config.until`."""
    since = _bounds(config.since)[0] if config.since else None
    until = _bounds(config.until)[1] if config.until else None
    for milestone in milestones:
        if milestone.score >= config.min_score and (
            (since is None and until is None) or _meets(milestone.date, since, until)
        ):
            yield milestone


def _meets(edtf: str, since: date | None, until: date | None) -> bool:
    """Say whether a date may lie in a stretch of time; an open end reaches everywhere."""
    first, last = _bounds(edtf)
    return not (since and last and last < since) and not (until and first and first > until)


def _bounds(edtf: str) -> tuple[date | None, date | None]:
    return bounds(parse_edtf(edtf).when)
