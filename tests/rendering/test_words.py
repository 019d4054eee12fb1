import string
from dataclasses import fields
from typing import get_args

import pytest

from timeline.model import Modifier, Status
from timeline.rendering.dates import Qualifier
from timeline.rendering.words import Words, words

LANGUAGES = ("en", "zh", "zh-Hant")
PRECISIONS = ("minute", "day", "range", "week", "month", "quarter", "half", "season", "year", "decade", "century")
PARTS = {"since", "until", "range", *get_args(Modifier), *get_args(Qualifier)}


def holes(template: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(template)} - {None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_precision_modifier_and_qualifier_has_its_words(language: str) -> None:
    said = words(language)

    assert said.phrases.keys() >= {*get_args(Status), *PRECISIONS}
    assert said.spoken.keys() >= {*PRECISIONS, *PARTS} - {"week"}
    assert said.brief.keys() >= {*PRECISIONS, *PARTS, "days"} - {"week"}
    assert said.label.keys() >= PARTS | {"season", "decade", "century"}


def test_all_languages_say_the_same_things() -> None:
    assert all(words(language).phrases.keys() == words("en").phrases.keys() for language in LANGUAGES)
    for language in LANGUAGES[1:]:
        assert words(language).spoken.keys() == words("en").spoken.keys()
        assert words(language).brief.keys() == words("en").brief.keys()
        assert {k: holes(v) for k, v in words(language).page.items()} == {
            k: holes(v) for k, v in words("en").page.items()
        }
        assert {k: holes(v) for k, v in words(language).phrases.items()} == {
            k: holes(v) for k, v in words("en").phrases.items()
        }


def test_there_are_twelve_months_and_four_seasons() -> None:
    for language in LANGUAGES:
        said = words(language)
        assert [len(getattr(said, field.name)) for field in fields(Words)[:4]] == [12, 4, 2, 4]


@pytest.mark.parametrize("code", ["zh-Hant", "zh-TW", "zh-HK", "zh-hant-MO"])
def test_traditional_chinese_has_its_characters(code: str) -> None:
    assert (words(code).phrases["planned"], words(code).months) == ("計劃中", words("zh").months)


@pytest.mark.parametrize("code", ["zh", "zh-Hans", "zh-CN", "zh-SG"])
def test_other_chinese_has_the_simplified_ones(code: str) -> None:
    assert words(code).phrases["planned"] == "计划中"


def test_traditional_chinese_says_nothing_twice() -> None:
    simplified = set("发布来个计划时间开关标订阅数据类别处从钟约纪")

    assert [text for text in words("zh-Hant").page.values() if simplified & set(text)] == []
    assert [text for text in words("zh-Hant").phrases.values() if simplified & set(text)] == []
