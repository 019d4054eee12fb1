"""What a timeline is asked for: enough score, and a stretch of time."""

from dataclasses import replace

import pytest

from timeline.config import Config
from timeline.model import Milestone, Provenance, Span
from timeline.stages.select import select

TOLD = Provenance("notes.txt", "notes", "The mill opened.", Span(0, 16), ("then",), ("then",))
MILL = Milestone("1999", "The mill opened", "en", "happened", "launch", 0.8, TOLD)


@pytest.mark.parametrize(
    ("date", "kept"),
    [
        ("2031-03-05", True),
        ("2031-03-04T23:00", False),
        ("2031-04-11", False),
        ("2031-03", True),
        ("2031", True),
        ("2030", False),
        ("2031-03-01/2031-03-06", True),
        ("2029/..", True),
        ("2032~", False),
    ],
)
def test_what_lies_wholly_outside_is_left_out(date: str, kept: bool) -> None:
    found = list(select([replace(MILL, date=date)], Config(since="2031-03-05", until="2031-04-10")))

    assert bool(found) == kept


def test_the_end_of_until_is_included() -> None:
    assert list(select([replace(MILL, date="2031-12-31")], Config(until="2031")))


def test_what_has_too_low_a_score_is_left_out() -> None:
    assert list(select([MILL, replace(MILL, score=0.4)], Config())) == [MILL]
