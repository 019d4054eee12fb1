import string
from dataclasses import fields
from typing import get_args

import pytest

from timeline.model import Modifier, Status
from timeline.rendering.dates import Qualifier
from timeline.rendering.words import Words, words

LANGUAGES = ("en", "zh")
PRECISIONS = ("minute", "day", "range", "week", "month", "quarter", "half", "season", "year", "decade", "century")
PARTS = {"since", "until", "range", *get_args(Modifier), *get_args(Qualifier)}


def holes(template: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(template)} - {None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_precision_modifier_and_qualifier_has_its_words(language: str) -> None:
    said = words(language)

    assert said.phrases.keys() >= {*get_args(Status), *PRECISIONS}
    assert said.spoken.keys() >= {*PRECISIONS, *PARTS} - {"week"}
    assert said.label.keys() >= PARTS | {"season", "decade", "century"}


def test_all_languages_say_the_same_things() -> None:
    assert [words(language).phrases.keys() for language in LANGUAGES[1:]] == [words("en").phrases.keys()]
    for language in LANGUAGES[1:]:
        assert words(language).spoken.keys() == words("en").spoken.keys()
        assert {k: holes(v) for k, v in words(language).phrases.items()} == {
            k: holes(v) for k, v in words("en").phrases.items()
        }


def test_there_are_twelve_months_and_four_seasons() -> None:
    for language in LANGUAGES:
        said = words(language)
        assert [len(getattr(said, field.name)) for field in fields(Words)[:4]] == [12, 4, 2, 4]
