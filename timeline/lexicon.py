"""Words in TOML -> compiled patterns: what the folders of languages share."""

import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from timeline.contracts import HOLE, Cues, Titles, Words, late

NEVER = "(?!)"
_OPTIONAL = tuple("?*{")
_ATOM = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|.", re.DOTALL)
_AROUND = re.compile(r"^(?:\(\?<?[!=](?:[^()\[\]]|\[[^\]]*\])*\))*")  # what only looks around
_FIRST = re.compile(r"(?:\[(?P<several>(?:\\.|[^\]\\^])(?:\\.|[^\]\\])*)\]|(?P<one>[^\\.^$*+?{}\[\]|()]))(?![?*{])")
LAYOUT = ("furniture",)
CUES = (
    *(
        "planned",
        "happened",
        "ongoing",
        "hypothetical",
        "as_of",
        "furniture",
        "references",
        "label",
        "section",
        "issued",
        "visiting",
        "stamp",
        "detail",
        "occurrence",
        "state",
    ),
    *("habit", "guiding", "superseded", "reporting"),
)
CAPITALS = ("era", "dateline")  # in these capitals matter
CUTS = (
    *("acting", "acts", "adjunct", "adverbial", "adverbs", "announces", "attribution", "auxiliary"),
    *(
        "between",
        "indefinite",
        "origin",
        "present",
        "attributive",
        "noun",
        "passive",
        "objective",
        "infinitive",
        "complement",
        "apposition",
        "breaks",
        "clauses",
        "cleft",
        "dangling",
        "defined",
        "hollow",
        "joints",
        "loose",
        "named",
        "foreseeing",
        "forerunner",
        "manner",
        "measure",
        "nounlike",
        "office",
        "nominal",
        "negated",
        "opened",
        "opener",
        "pivot",
        "organisation",
        "career",
        "chronicle",
        "possessive",
        "pronoun",
        "place",
        "owner",
        "particle",
        "record",
        "rephrased",
        "own",
        "relating",
        "reported",
        "relative",
        "remark",
        "reporter",
        "saying",
        "setting",
        "toll",
        "slack",
        "speaker",
        "spare",
        "subordinate",
        "surname",
        "term",
        "tied",
        "whose",
    ),
)
BESIDE = (
    "announcing",
    "birth",
    "governed",
    "passing",
    "postponed",
    "comparison",
    "compared",
    "personal",
    "pledging",
    "hollow",
    "narrating",
    "signatory",
    "grouped",
    "nowadays",
    "lasting",
    "moved",
    "subordinate",
)


def load(package: str, name: str) -> dict[str, Any]:
    """Read a TOML file that lies in a package: ``load("timeline.languages.zh", "lexicon.toml")``."""
    return tomllib.loads((files(package) / name).read_text("utf-8"))


def cues(data: dict[str, Any]) -> Cues:
    """Compile the cues of a language.

    Every entry is a regular expression. With ``words = true`` at the top each stands for whole words (languages
    with blanks), otherwise it is found anywhere; those for layout are never wrapped.
    """
    whole = bool(data.get("words"))
    given: dict[str, Any] = {name: _words(data.get(name, []), whole and name not in LAYOUT) for name in CUES}
    given |= {name: late("|".join(data.get(name, [])) or NEVER) for name in CAPITALS}
    given |= {name: Words(data.get(name, NEVER)) for name in BESIDE}
    categories = {name: _words(words, whole) for name, words in data.get("categories", {}).items()}
    return Cues(categories=categories, verb_first=data.get("verb_first", True), **given)


def titles(data: dict[str, Any]) -> Titles:
    """Compile how titles are cut in a language."""
    table = data["titles"]
    return Titles(
        hole=late(rf"(?:{table['before']})?\s?{HOLE}(?:{table['after']})?", re.IGNORECASE),
        leading=late(rf"^(?:{'|'.join(table['leading'])})+", re.IGNORECASE),
        trailing=late(rf"(?:{'|'.join(table['trailing'])})+$", re.IGNORECASE),
        limit=table["limit"],
        unit=table["unit"],
        born=table.get("born", ""),
        died=table.get("died", ""),
        genitive=table.get("genitive", ""),
        **{name: late(table[name]) for name in CUTS if name in table},
    )


def _words(words: Iterable[str], whole: bool) -> Words:
    return Words(lambda: _any_of(words, whole))


def _any_of(words: Iterable[str], whole: bool) -> str:
    starts = {word: _start(word) for word in words}
    known = [word for word, start in starts.items() if start]
    other = [word for word, start in starts.items() if not start]
    # `re` tries every branch at every character; a look at the character first saves most of that.
    first = "".join(start for start in starts.values() if start)
    branches = ([f"(?=[{first}])(?:{'|'.join(known)})"] if known else []) + other
    joined = "|".join(branches) or NEVER
    return rf"\b(?:{joined})\b" if whole else f"(?:{joined})"


def _start(pattern: str) -> str | None:
    """Give the characters that a pattern can begin with, as they stand in a class; None if that is not plain to see.

    >>> _start("预计|拟"), _start("(?<!为)了"), _start("(?:[发放]布|公示)"), _start("再?见")
    ('预拟', '了', '发放公', None)
    """
    starts = [_start_of_branch(branch) for branch in _branches(pattern)]
    return None if None in starts else "".join(map(str, starts))


def _start_of_branch(branch: str) -> str | None:
    branch = _AROUND.sub("", branch, count=1)
    if branch.startswith("(?:"):
        return _start(branch[3:])
    match = _FIRST.match(branch)
    return (match["several"] or match["one"]) if match else None


def _branches(text: str) -> list[str]:
    """Give the branches of a pattern, or of the group that a text goes on with; an optional group has an odd one."""
    depth, branches = 0, [""]
    for piece in _ATOM.findall(text):
        depth += (piece == "(") - (piece == ")")
        if depth < 0:
            break
        if piece == "|" and not depth:
            branches.append("")
        else:
            branches[-1] += piece
    rest = text[sum(map(len, branches)) + len(branches) :]
    return [*branches, "?"] if rest[:1] in _OPTIONAL else branches
