"""Language -> the few words that outputs add to the words of the documents."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

FALLBACK = "en"
_TRADITIONAL = ("hant", "tw", "hk", "mo")  # script and regions that write Chinese so


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; `words.toml` says what the fields in braces are.

    `label`, `spoken` and `brief` are templates of dates, in titles, in sentences and below a heading of their year, by
    precision, modifier and qualifier; `phrases` are statuses, precisions and what stands around quotes; `page` is what
    pages, pictures and the terminal say of the timeline; `categories` are those that are not called as they are in
    English.
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
    brief: Mapping[str, Any]
    phrases: Mapping[str, str]
    page: Mapping[str, str]
    categories: Mapping[str, str]


def words(language: str) -> Words:
    """Give the words of a language, by the first part of its code; English where there are none.

    >>> words("zh-TW").phrases["planned"], words("nl").phrases["planned"]
    ('計劃中', 'planned')
    """
    return _all()[_key(language) or FALLBACK]


def spoken_in(language: str) -> str:
    """Give the language of those words: the one asked for if it has words, else English.

    >>> spoken_in("zh-Hans"), spoken_in("nl")
    ('zh-Hans', 'en')
    """
    return language if _key(language) else FALLBACK


def _key(language: str) -> str | None:
    primary, *rest = language.lower().split("-")
    if primary == "zh" and any(part in _TRADITIONAL for part in rest):
        return "zh-Hant"
    return primary if primary in _all() else None


@cache
def _all() -> dict[str, Words]:
    tables = tomllib.loads(files("timeline.rendering").joinpath("words.toml").read_text(encoding="utf-8"))
    for code, table in tables.items():
        primary, *rest = code.split("-")
        tables[code] = _over(tables[primary], table) if rest else table
    return {code: Words(**{key: _frozen(value) for key, value in table.items()}) for code, table in tables.items()}


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Lay what a table says over what another says."""
    return {
        key: {**value, **above.get(key, {})} if isinstance(value, dict) else above.get(key, value)
        for key, value in below.items()
    }


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
