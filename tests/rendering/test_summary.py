from dataclasses import replace

from tests.outputs.sample import TIMELINE
from timeline.rendering.summary import conflict, headline, source, title, told

EVENT = replace(
    TIMELINE.events[0],
    date="2024-35",
    title="Norvale **opens**\nits [second](https://a.example)\x00 works",
    language="en",
    status="planned",
)


def test_a_headline_is_date_and_title_in_one_plain_line() -> None:
    assert title(EVENT) == "Norvale opens its second works"
    assert headline(replace(EVENT, status="happened")) == "2024-Q3 · Norvale opens its second works"


def test_a_headline_says_what_is_no_fact() -> None:
    assert headline(EVENT) == "2024-Q3 (planned) · Norvale opens its second works"
    assert headline(replace(EVENT, status="cancelled", language="zh")).startswith("2024-Q3（已取消） · ")


def test_a_headline_speaks_the_language_of_its_event() -> None:
    event = replace(EVENT, language="zh", date="2020", modifier="early", title="投产", status="happened")

    assert headline(event) == "2020 初 · 投产"


def test_a_long_headline_is_cut() -> None:
    assert len(headline(replace(EVENT, title="word " * 100))) <= 200


def test_date_status_and_precision_are_said() -> None:
    assert told(EVENT) == "the third quarter of 2024 (planned; known to the quarter)"
    assert told(replace(EVENT, language="zh")) == "2024年第三季度，计划中，精确到季度"


def test_other_dates_that_are_told_are_said() -> None:
    assert conflict(EVENT, "en") == ""
    other = replace(EVENT, conflicts=("2024-09", "2025"))
    assert conflict(other, "en") == "Dated otherwise elsewhere: September 2024 / 2025"
    assert conflict(other, "zh") == "另有说法：2024年9月 / 2025年"


def test_a_document_without_a_name_has_something_to_click_on() -> None:
    told = EVENT.evidence[0]

    assert source(replace(told, title="**Salvia**:\na history")) == "Salvia: a history"
    assert source(replace(told, title=None, source="notes.md")) == "notes.md"
    assert source(replace(told, title="\x00", source="")) == "…"
