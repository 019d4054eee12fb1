"""The same happening, told by several documents, is one event; what one document tells as two is two."""

import random
from collections.abc import Sequence

import pytest

from timeline.model import Milestone, Provenance, Span, Status
from timeline.stages.events import events

OPENED = "Norvale opened its second works in Ostrel on 5 March 2031 with 340 workers."
AGAIN = "The second works of Norvale, with 340 workers, opened in Ostrel in March 2031."
BOUGHT = "Kaydan Bank bought the ferries of Lake Hulm for 12,500 crowns on 5 March 2031."
ZH_OPENED = "2031年3月5日，诺谷公司在青岩镇的第二座工厂投产，有340名工人。"
ZH_AGAIN = "据悉，诺谷公司位于青岩镇的第二座工厂于2031年3月投产，工人340名。"
REST = (
    "The council of Ostrel meets every Monday.",
    "Farmers hope for rain and for better prices of wool.",
    "A ferry crosses the lake four times a day.",
    "Nobody in the town remembers the old mill.",
)


def told(
    document: str,
    date: str,
    quote: str,
    *,
    words: str = "",
    published: str = "2031-03-06",
    status: Status = "happened",
    start: int = 0,
    score: float = 0.8,
) -> Milestone:
    language = "zh" if "，" in quote else "en"
    place = Span(start, start + len(quote))
    provenance = Provenance("news.jsonl", document, quote, place, (words or date,), ("date",), published=published)
    return Milestone(date, quote.rstrip("."), language, status, "other", score, provenance)


NOISE = [told(f"noise-{i}", f"2030-0{i + 1}-11", quote) for i, quote in enumerate(REST)]


def found(*milestones: Milestone) -> list[tuple[str, int]]:
    """Give date and number of tellings of the events made of the milestones, without the noise."""
    return [(m.date, 1 + len(m.retold)) for m in events((*NOISE, *milestones)) if m.date > "2031"]


@pytest.mark.parametrize(("first", "second"), [(OPENED, AGAIN), (ZH_OPENED, ZH_AGAIN)])
def test_two_documents_that_tell_one_occurrence_make_one_event_of_the_most_precise_date(
    first: str, second: str
) -> None:
    assert found(told("a", "2031-03-05", first), told("b", "2031-03", second)) == [("2031-03-05", 2)]


def test_two_occurrences_of_one_day_are_two_events() -> None:
    assert found(told("a", "2031-03-05", OPENED), told("b", "2031-03-05", BOUGHT)) == [("2031-03-05", 1)] * 2


def test_dates_that_cannot_be_one_are_two_events() -> None:
    assert len(found(told("a", "2031-03-05", OPENED), told("b", "2031-04", AGAIN))) == 2


def test_what_one_document_tells_as_two_is_two() -> None:
    assert len(found(told("a", "2031-03-05", OPENED), told("a", "2031-03-05", AGAIN, start=99))) == 2


def test_other_figures_make_another_occurrence() -> None:
    first = "The shares of Kaydan Bank fell to 41.25 crowns at the close of trading."
    second = "Kaydan Bank ended the day at {} crowns, a new low for its shares."

    assert len(found(told("a", "2031-03-05", first), told("b", "2031-03-05", second.format("38.70")))) == 2
    assert len(found(told("a", "2031-03-05", first), told("b", "2031-03-05", second.format("41.25")))) == 1


def test_a_sentence_printed_again_keeps_the_day_that_its_first_printing_meant() -> None:
    report = "The last furnace of the Norvale works in Ostrel went out on Tuesday, and 340 workers went home for good."
    first = told("a", "2031-03-04", report, words="Tuesday", published="2031-03-05")
    again = told("b", "2031-03-11", report, words="Tuesday", published="2031-03-12")
    (event,) = (m for m in events((*NOISE, again, first)) if m.date > "2031")

    assert (event.date, event.provenance.document) == ("2031-03-04", "a")
    assert [provenance.date for provenance in event.retold] == ["2031-03-11"]


def test_the_best_title_and_the_newest_status_win() -> None:
    plan = told("a", "2031-03", OPENED, status="planned", published="2031-01-09", score=0.9)
    report = told("b", "2031-03-05", AGAIN, published="2031-03-06")
    (event,) = (m for m in events((*NOISE, plan, report)) if m.date > "2031")

    assert (event.title, event.date, event.status) == (plan.title, "2031-03-05", "happened")


def test_a_clock_time_tells_two_occurrences_apart() -> None:
    early, late = "2031-03-05T09:00+01:00", "2031-03-05T16:30+01:00"
    first, second = "The ferry of Ostrel ran aground at the pier.", "A ferry ran aground at Ostrel pier."

    assert len(found(told("a", early, first), told("b", late, second))) == 2
    assert len(found(told("a", early, first), told("b", "2031-03-05T08:05Z", second))) == 1


def test_the_order_of_documents_changes_nothing() -> None:
    milestones: Sequence[Milestone] = (
        *NOISE,
        told("a", "2031-03-05", OPENED),
        told("b", "2031-03", AGAIN),
        told("c", "2031-03-05", BOUGHT),
        told("d", "2031", AGAIN),
    )
    shuffled = list(milestones)
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)
        assert events(shuffled) == events(milestones)
