"""Language -> the few words that outputs add to the words of the documents."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; `words.toml` says what the fields in braces are.

    `label` and `spoken` are templates of dates, in titles and in sentences, by precision, modifier and
    qualifier; `phrases` are statuses, precisions and what stands around quotes; `categories` are those that are
    not called as they are in English.
    """

    months: tuple[str, ...]
    seasons: tuple[str, ...]
    halves: tuple[str, ...]
    ordinals: tuple[str, ...]
    era: str
    before_era: str
    zone: str
    label: Mapping[str, str]
    spoken: Mapping[str, str]
    phrases: Mapping[str, str]
    categories: Mapping[str, str]


def words(language: str) -> Words:
    """Give the words of a language, by the first part of its code; English where there are none.

    >>> words("zh-Hant").phrases["planned"], words("nl").phrases["planned"]
    ('计划中', 'planned')
    """
    known = _all()
    return known.get(language.split("-")[0].lower(), known[FALLBACK])


@cache
def _all() -> dict[str, Words]:
    tables = tomllib.loads(files("timeline.rendering").joinpath("words.toml").read_text(encoding="utf-8"))
    return {code: Words(**{key: _frozen(value) for key, value in table.items()}) for code, table in tables.items()}


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
