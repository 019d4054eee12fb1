"""A digest keeps the dates that matter, each told by its most central sentences."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from timeline.chronology.edtf import parse_edtf
from timeline.model import Document, Milestone, Moment, Provenance, Span, Status
from timeline.stages.digest import digest

FLOOD = "A flood broke the dam at Ostrel on Tuesday and drowned the lower town."
AGAIN = "The dam at Ostrel broke on 4 March in the flood that drowned the lower town."
MAYOR = "Mayor Ida Brandt of Ostrel resigned on Tuesday."


def told(date: str, quote: str, day: str, *, name: str = "", start: int = 0, status: Status = "happened") -> Milestone:
    document = name or f"news-{day}"
    place = Span(start, start + len(quote))
    provenance = Provenance("news.jsonl", document, quote, place, ("on Tuesday",), ("weekday",), published=day)
    return Milestone(date, quote.rstrip("."), "en", status, "other", 0.8, provenance)


def documents(milestones: Sequence[Milestone]) -> list[Document]:
    found = {}
    for told in (m.provenance for m in milestones):
        when = parse_edtf(told.published or "").when
        assert isinstance(when, Moment)
        found[told.document] = Document(told.document, told.quote, "en", when)
    return list(found.values())


NEWS = (
    told("2031-03-04", FLOOD, "2031-03-04"),
    told("2031-03-04", AGAIN, "2031-03-09"),
    told("2031-03-04", MAYOR, "2031-03-05", start=900),
    told("2031-03-07", "Norvale sent tents on Friday.", "2031-03-07", start=700),
    told("2029-11-02", "The last flood of Ostrel came on 2 November 2029.", "2031-03-09", start=1200),
)


def summed(milestones: Sequence[Milestone], top: int, sentences: int = 3) -> list[tuple[str, list[str]]]:
    found = digest(milestones, milestones, documents(milestones), top=top, sentences=sentences)
    return [(m.date, [told.quote for told in (m.provenance, *m.retold)]) for m in found]


def test_the_date_of_which_most_is_told_is_kept() -> None:
    assert [date for date, _ in summed(NEWS, 1)] == ["2031-03-04"]


def test_dates_stand_in_their_order() -> None:
    assert [date for date, _ in summed(NEWS, 9)] == ["2029-11-02", "2031-03-04", "2031-03-07"]


def test_the_most_central_sentence_comes_first_and_is_the_title() -> None:
    (kept,) = digest(NEWS, NEWS, documents(NEWS), top=1, sentences=1)

    assert (kept.title, kept.retold) == (FLOOD.rstrip("."), ())


def test_a_sentence_that_only_repeats_is_left_out() -> None:
    copied = (*NEWS, replace(told("2031-03-04", FLOOD, "2031-03-06"), title="Flood at Ostrel"))

    assert summed(copied, 1)[0][1].count(FLOOD) == 1


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_documents_changes_nothing(seed: int) -> None:
    mixed = list(NEWS)
    random.Random(seed).shuffle(mixed)

    assert digest(mixed, mixed, documents(mixed), top=2, sentences=2) == digest(
        NEWS, NEWS, documents(NEWS), top=2, sentences=2
    )


def test_the_newest_telling_says_how_it_stands() -> None:
    plan = told("2031-03-04", "The dam of Ostrel will be blown up on 4 March.", "2031-03-01", status="planned")
    (kept,) = digest((plan, NEWS[1]), (plan, NEWS[1]), documents((plan, NEWS[1])), top=1, sentences=1)

    assert kept.status == "happened"


def test_a_date_matters_by_all_that_is_told_of_it() -> None:
    doubtful = tuple(
        told("2031-03-07", f"Some {n} tents may have come to Ostrel.", f"2031-03-{n}") for n in range(10, 30)
    )
    (kept,) = digest(NEWS, (*NEWS, *doubtful), documents((*NEWS, *doubtful)), top=1, sentences=3)

    assert (kept.date, kept.retold) == ("2031-03-07", ())


def test_coarser_dates_only_fill_what_days_leave() -> None:
    months = (told("2030-05", "The dam of Ostrel was built in May 2030.", f"2031-03-0{day}") for day in range(1, 9))
    found = (*NEWS, *months)

    assert "2030-05" not in [date for date, _ in summed(found, 3)]
    assert "2030-05" in [date for date, _ in summed(found, 4)]


def test_the_minute_is_told_under_its_day() -> None:
    minute = replace(NEWS[0], date="2031-03-04T05:30+01:00")

    assert [date for date, _ in summed((minute, NEWS[1]), 5)] == ["2031-03-04"]


def test_chinese_and_documents_without_a_date_are_told_too() -> None:
    quote = "诺瓦尔大坝于2031年3月4日决口。"
    told = Provenance("坝.txt", "坝", quote, Span(0, len(quote)), ("2031年3月4日",), ("date",))
    dam = Milestone("2031-03-04", "诺瓦尔大坝决口", "zh", "happened", "disaster", 0.8, told)

    assert digest([dam], [dam], [Document("坝", quote, "zh")], top=3, sentences=3) == (dam,)


def test_of_nothing_nothing_is_kept() -> None:
    assert digest([], [], [], top=3, sentences=3) == ()
