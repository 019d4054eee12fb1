"""Tellings of one occurrence -> one milestone: the most precise date, the best title, the newest status."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.model import UNCATEGORISED, Milestone, Provenance
from timeline.rendering.text import ELLIPSIS

ENDLESS = timedelta.max


def once(tellings: Sequence[Milestone], copies: Sequence[Milestone] = ()) -> Milestone:
    """Make one milestone of several; `copies` only repeat one of them, on days that may be wrong.

    The title is that of the highest score, whole if one is. All further tellings stand in `retold`, each with its own
    date where it is another one.
    """
    everyone = (*tellings, *copies)
    counted = Counter(milestone.date for milestone in tellings)
    dated = min(tellings, key=lambda m: (*_vagueness(m.date), -counted[m.date]))
    best = max(tellings, key=lambda m: (m.score, not m.title.endswith(ELLIPSIS)))
    everyone = (best, *(milestone for milestone in everyone if milestone is not best))
    told = [provenance for milestone in everyone for provenance in _told(milestone, dated.date)]
    return replace(
        best,
        date=dated.date,
        modifier=dated.modifier,
        status=max(everyone, key=lambda m: m.provenance.published or "").status,
        category=_category(best, everyone),
        provenance=told[0],
        retold=tuple(told[1:]),
    )


def _vagueness(edtf: str) -> tuple[timedelta, bool, bool]:
    """Order dates by how little they say: how long, whether about then, whether without a clock time."""
    parsed = parse_edtf(edtf)
    first, last = bounds(parsed.when)
    return (last - first if first and last else ENDLESS), bool(parsed.qualifier), "T" not in edtf


def _told(milestone: Milestone, date: str) -> list[Provenance]:
    told = [milestone.provenance, *milestone.retold]
    return [replace(p, date=p.date or milestone.date) if milestone.date != date else p for p in told]


def _category(best: Milestone, everyone: Sequence[Milestone]) -> str:
    """Give the category of the best, else the one most often told."""
    found = Counter(milestone.category for milestone in everyone if milestone.category != UNCATEGORISED)
    return best.category if best.category != UNCATEGORISED or not found else found.most_common(1)[0][0]
