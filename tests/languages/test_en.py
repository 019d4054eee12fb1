"""English: what the corpus lines cannot say: where sentences end, and what share of a text is English."""

import pytest

import timeline
from timeline.languages.en import LANGUAGE


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in LANGUAGE.segment(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dr. Voss of Ostrel Inc. said so on Nov. 5.", id="abbreviations"),
        pytest.param("The U.S. Senate met at 5 p.m. EDT on Friday.", id="dotted-abbreviations"),
        pytest.param("It opens at 9 a.m. London time at Ostrel.", id="time-of-a-town"),
        pytest.param("J. R. Halvard sold it for $1.5 million.", id="initials-and-decimals"),
        pytest.param("See No. 5 and https://norvale.example/a.b?c! now.", id="numbers-and-addresses"),
        pytest.param("Version 1.2.3 came out ... and nobody noticed.", id="ellipsis"),
        pytest.param("1. Ostrel opened a plant", id="number-of-an-item"),
        pytest.param("It was sold on Mon. 12 May and on Tues. June 3.", id="short-weekdays"),
        pytest.param("Ostrel opened\nits plant.", id="hard-wrapped"),
    ],
)
def test_a_mark_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("He left at 3 p.m. She stayed.", "She stayed.", id="after-pm"),
        pytest.param('"It is done!" Voss left.', "Voss left.", id="after-a-quote"),
        pytest.param("It closed in 1990. 2004 saw it open again.", "2004 saw it open again.", id="before-a-number"),
        pytest.param("It belongs to Ostrel Inc. The price is high.", "The price is high.", id="after-inc"),
        pytest.param("They warn us at 10 a.m. Rain begins that evening.", "Rain begins that evening.", id="after-am"),
        pytest.param("Who knows? Nobody.", "Nobody.", id="question"),
    ],
)
def test_a_sentence_ends_before_the_next_begins(text: str, last: str) -> None:
    assert sentences(text)[1:] == [last]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Der Rat will das Werk in Ostby im September 2024 eröffnen.", id="german"),
        pytest.param("Le conseil a voté la loi en septembre 2024, a dit le maire.", id="french"),
        pytest.param("El consejo de la ciudad votó la ley en marzo de 2024.", id="spanish"),
        pytest.param("De raad was het in september 2024 met de wet eens.", id="dutch"),
        pytest.param("公司于2024年3月完成融资。", id="chinese"),
        pytest.param("", id="empty"),
        pytest.param("2024-03-15 12:30", id="digits"),
    ],
)
def test_other_languages_are_not_taken_for_english(text: str) -> None:
    assert LANGUAGE.share(text) < 0.2


def test_running_english_is_english() -> None:
    text = "The council of Ostby said that it will open the plant, which was built by Norvale, in March."

    assert LANGUAGE.share(text) > 0.9


def test_every_rule_is_safe_for_re2() -> None:
    forbidden = ("(?=", "(?!", "(?<=", "(?<!", "(?P=", "++", "*+")
    patterns = [rule.pattern for rule in LANGUAGE.rules] + [LANGUAGE.range_gap]

    assert not [pattern for pattern in patterns for mark in forbidden if mark in pattern]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Doors open soon.\n10:30 Welcome", ["10:30"], id="clock-after-a-full-stop"),
        pytest.param("Round 1\n11:33 Relay heats", ["11:33"], id="clock-after-a-number"),
        pytest.param("It cost $12.\n9 a.m. Breakfast", ["9 a.m."], id="clock-after-a-price"),
        pytest.param("It closed in 1990.\n2031-03-24 Ostrel reopens", ["1990", "2031-03-24"], id="date-after-a-year"),
        pytest.param("It ended so.\n20310324 Ostrel reopens", ["20310324"], id="compact-date"),
        pytest.param("They won at last.\nMay\nOstby hosts the cup", ["May"], id="month-above-a-name"),
    ],
)
def test_the_line_before_says_nothing_about_what_opens_a_line(text: str, told: list[str]) -> None:
    assert [expression.text for expression in timeline.dates(text, anchor="2031-03-10", language="en")] == told
