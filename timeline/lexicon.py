"""Words in TOML -> compiled patterns: what the folders of languages share."""

import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from timeline.contracts import HOLE, Cues, Titles

NEVER = "(?!)"
LAYOUT = ("era", "furniture", "dateline")
CUES = ("planned", "happened", "ongoing", "hypothetical", "as_of", "era", "furniture", "occurrence", "dateline")


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
    for name in ("era", "dateline"):  # capitals matter
        found[name] = re.compile("|".join(data.get(name, [])) or NEVER)
    categories = {name: _pattern(words, whole) for name, words in data.get("categories", {}).items()}
    governed = re.compile(data.get("governed", NEVER), re.IGNORECASE)
    comparison, personal = (re.compile(data.get(name, NEVER), re.IGNORECASE) for name in ("comparison", "personal"))
    return Cues(
        categories=categories,
        comparison=comparison,
        personal=personal,
        governed=governed,
        verb_first=data.get("verb_first", True),
        **found,
    )


def titles(data: dict[str, Any]) -> Titles:
    """Compile how titles are cut in a language."""
    table = data["titles"]
    return Titles(
        clauses=re.compile(table["clauses"]),
        acts=re.compile(table["acts"]),
        hole=re.compile(rf"(?:{table['before']})?\s?{HOLE}(?:{table['after']})?", re.IGNORECASE),
        leading=re.compile(rf"^(?:{'|'.join(table['leading'])})+", re.IGNORECASE),
        trailing=re.compile(rf"(?:{'|'.join(table['trailing'])})+$", re.IGNORECASE),
        dangling=re.compile(table["dangling"]),
        announces=re.compile(table.get("announces", NEVER)),
        reporter=re.compile(table.get("reporter", NEVER)),
        named=re.compile(table.get("named", NEVER)),
        saying=re.compile(table.get("saying", NEVER)),
        relative=re.compile(table.get("relative", NEVER)),
        slack=re.compile(table["slack"]),
        breaks=re.compile(table["breaks"]),
        limit=table["limit"],
        unit=table["unit"],
    )


def _pattern(words: Iterable[str], whole: bool) -> re.Pattern[str]:
    joined = "|".join(words) or NEVER
    return re.compile(rf"\b(?:{joined})\b" if whole else f"(?:{joined})", re.IGNORECASE)
