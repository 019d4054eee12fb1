"""Text of a telling -> its clauses, and words cut out of them so that they stand alone."""

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.contracts import HOLE, Language

ENUMERATED = 3  # words; shorter clauses before an "and" are members of a list
MIN_CLAUSE = 4  # characters; a shorter rest is no clause
TAIL = 40  # characters in which an end is looked for: to look through all of a long text takes the square of the time
OTHERS = [chr(code) for code in range(0xFDD0, 0xFDF0)]  # noncharacters, which no clean text holds: the other dates
OTHER = f"[{OTHERS[0]}-{OTHERS[-1]}]"
DATED = re.compile(OTHER)
BARE = re.compile(rf"[\s{HOLE}{OTHERS[0]}-{OTHERS[-1]}]*")
OPENING = re.compile(
    rf"^[\s{HOLE}]*{OTHER}(?:['’]s\b|的)?[\s{HOLE}]*"
)  # another date that opens what is told of this one
NAMED = re.compile(r"《[^《》]{1,80}》|“[^“”]{1,30}”|「[^「」]{1,30}」")  # what is not cut: titles, slogans, names
PAIRS = ("()", "（）", "“”", "「」", "《》", "[]")

STRAIGHT = '"'
OPENS = re.compile(r'(?:^|\s)"\w[^"]*$')  # a quotation that goes on to the end
HOLLOW = re.compile(r"\s?(?:\(\s*\)|（\s*）|\[\s*\]|“\s*”|「\s*」|《\s*》)")
FIRSTS = {pair[0] for pair in PAIRS}
LASTS = {pair[1]: pair[0] for pair in PAIRS}

Clause = tuple[str, str]
"""The words of a clause and the mark behind it."""


def clauses(text: str, language: Language) -> list[Clause]:
    """Cut a text into its clauses."""
    found: list[Clause] = []
    start = 0
    whole = [match.span() for match in NAMED.finditer(text)]
    for match in language.titles.clauses.finditer(text):
        if not any(first < match.start() < last for first, last in whole):
            found.append((text[start : match.start()], match[0]))
            start = match.end()
    found.append((text[start:], ""))
    return _lists_joined(found, language) if language.titles.unit == "words" else found


def _lists_joined(found: Sequence[Clause], language: Language) -> list[Clause]:
    """Put the members of a list back together: "Croatia, Germany, and Austria" is one."""
    joined: list[Clause] = []
    for clause, mark in reversed(found):
        following = joined[-1][0] if joined else ""
        member = mark.startswith(",") and 0 < len(clause.replace(HOLE, " ").split()) <= ENUMERATED
        member = member and not (is_relative(clause, language) or is_relative(following, language))
        member = member and not language.cues.happened.match(following.strip())
        if member and any(word in ("and", "or", "&") for word in following.split()[: ENUMERATED + 1]):
            joined[-1] = (f"{clause}{mark}{joined[-1][0]}", joined[-1][1])
        else:
            joined.append((clause, mark))
    return joined[::-1]


def words(found: Sequence[Clause], language: Language) -> str:
    """Give the words of clauses without the date."""
    told = [(clause, mark) for clause, mark in found if not BARE.fullmatch(clause)]
    joined = "".join(clause + mark for clause, mark in told[:-1]) + (told[-1][0] if told else "")
    blank = "" if language.titles.unit == "characters" else " "
    before = None
    while before != joined:  # what opens it may stand behind words that only lead to it
        before, joined = joined, trim(OPENING.sub("", joined, count=1).replace(HOLE, blank), language)
    return joined


def tells(text: str, language: Language) -> bool:
    """Say whether words tell an occurrence."""
    cues = language.cues
    told = cues.occurrence.search(text) or (language.titles.unit == "words" and cues.happened.search(text))
    return len(text) >= MIN_CLAUSE and bool(told) and not cues.planned.fullmatch(text)


def has_verb(clause: str, language: Language) -> bool:
    """Say whether a clause holds a verb."""
    cues = language.cues
    return any(kind.search(clause) for kind in (cues.happened, cues.planned, cues.state))


def opens(clause: str, language: Language) -> bool:
    """Say whether a verb opens a clause."""
    cues = language.cues
    told = any(kind.match(clause.strip()) for kind in (cues.happened, cues.planned))
    return told and language.titles.unit == "words"


def is_relative(clause: str, language: Language) -> bool:
    """Say whether a clause tells of the noun before it."""
    return bool(language.titles.relating.match(clause.strip()))


@lru_cache(maxsize=1024)  # titles are tried in many ways, of the same clauses
def trim(text: str, language: Language) -> str:
    """Cut from both ends what cannot stand there: connectives, prepositions, marks, halves of pairs."""
    text = re.sub(r"\s+", " ", text)
    before = None
    while before != text:
        before = text
        text = without_end(language.titles.leading.sub("", text.strip(), count=1).strip(), language)
        text = _paired(text)
    return re.sub(r"\s+([,;:.])", r"\1", text)


def without_end(text: str, language: Language) -> str:
    """Cut off the end what cannot stand there, as far as it reaches into the last few characters."""
    match = language.titles.trailing.search(text, max(0, len(text) - TAIL))
    return text[: match.start()] if match else text


def _paired(text: str) -> str:
    """Drop marks at either end whose other half was cut away."""
    for pair in PAIRS:
        first, last = pair[0], pair[1]
        if text.startswith(first) and text.count(first) > text.count(last):
            text = text[1:]
        if text.endswith(last) and text.count(last) > text.count(first):
            text = text[:-1]
    return text


def balanced(text: str) -> str:
    """Drop each bracket or quotation mark whose other half was cut away."""
    unmatched: list[int] = []
    for place, mark in enumerate(text):
        if mark in FIRSTS:
            unmatched.append(place)
        elif mark in LASTS and unmatched and text[unmatched[-1]] == LASTS[mark]:
            unmatched.pop()
        elif mark in LASTS:
            unmatched.append(place)
    text = HOLLOW.sub("", "".join(mark for place, mark in enumerate(text) if place not in unmatched))
    if text.count(STRAIGHT) % 2 == 0:
        return text
    return f"{text}{STRAIGHT}" if OPENS.search(text) else text.replace(STRAIGHT, "")


def length(text: str, language: Language) -> int:
    """Count what the limit of a title counts."""
    return len(text) if language.titles.unit == "characters" else len(text.split())
