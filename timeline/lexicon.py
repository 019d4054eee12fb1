"""Words in TOML -> compiled patterns: what the folders of languages share."""

import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from timeline.contracts import Cues, Titles

NEVER = "(?!)"
LAYOUT = ("furniture", "dateline")
CUES = ("planned", "happened", "ongoing", "hypothetical", "as_of", "furniture", "occurrence", "dateline")


def load(package: str, name: str) -> dict[str, Any]:
    """Read a TOML file that lies in a package: ``load("timeline.languages.zh", "lexicon.toml")``."""
    return tomllib.loads((files(package) / name).read_text("utf-8"))


def cues(data: dict[str, Any]) -> Cues:
    """Compile the cues of a language.

    Every entry is a regular expression. With ``words = true`` at the top each stands for whole words (languages
    with blanks), otherwise it is found anywhere; those for layout are never wrapped.
    """
    whole = bool(data.get("words"))
    found = {name: _pattern(data.get(name, []), whole and name not in LAYOUT) for name in CUES}
    found["dateline"] = re.compile("|".join(data.get("dateline", [])) or NEVER)  # capitals matter
    categories = {name: _pattern(words, whole) for name, words in data.get("categories", {}).items()}
    return Cues(categories=categories, **found)


def titles(data: dict[str, Any]) -> Titles:
    """Compile how titles are cut in a language."""
    table = data["titles"]
    return Titles(
        clauses=re.compile(table["clauses"]),
        leading=re.compile(rf"(?:{'|'.join(table['leading'])})+", re.IGNORECASE),
        trailing=re.compile(rf"(?:{'|'.join(table['trailing'])})+$", re.IGNORECASE),
        limit=table["limit"],
        unit=table["unit"],
    )


def _pattern(words: Iterable[str], whole: bool) -> re.Pattern[str]:
    joined = "|".join(words) or NEVER
    return re.compile(rf"\b(?:{joined})\b" if whole else f"(?:{joined})", re.IGNORECASE)
