"""Telling -> the words around its date."""

from timeline.contracts import HOLE, Language
from timeline.stages.milestones.tellings import Telling

OPENING = {"characters": 1, "words": 5}  # that may stand before a date that opens its act: 在, Since
AROUND = 20  # characters on each side of a date that tell what it is part of
MARKS = " \t-*•·#|[【(（_"  # may stand before what opens an item
CLAUSE = 60  # characters before a date in which its clause begins at the latest


def is_quoted(telling: Telling) -> bool:
    """Say whether the date stands within quotation marks."""
    text = before(telling)
    open_marks, closed = (sum(text.count(mark) for mark in marks) for marks in ("“「", "”」"))
    return open_marks > closed or text.count('"') % 2 == 1


def opens(telling: Telling, language: Language) -> bool:
    """Say whether the date opens its act."""
    return bool(telling.holes()) and len(before(telling).strip(MARKS)) <= OPENING[language.titles.unit]


def before(telling: Telling) -> str:
    """Give the words of the act before its date."""
    holes = telling.holes()
    return telling.text[: holes[0].start] if holes else ""


def clause(telling: Telling, language: Language) -> str:
    """Give the words between the begin of the clause and its date."""
    holes = telling.holes()
    if not holes:
        return ""
    text = language.titles.rephrased.sub("", telling.text[max(0, holes[0].start - CLAUSE) : holes[0].start])
    ends = [match.end() for match in language.titles.clauses.finditer(text)]
    return text[ends[-1] :] if ends else text


def own_clause(telling: Telling, language: Language) -> str:
    """Give the clause of the date, the date between two HOLEs."""
    holes = telling.holes()
    if not holes:
        return ""
    behind = telling.text[holes[0].end : holes[0].end + CLAUSE]
    end = language.titles.clauses.search(behind)
    date = holes[0].of(telling.text)
    return f"{clause(telling, language)}{HOLE}{date}{HOLE}{behind[: end.start()] if end else behind}"


def around(telling: Telling) -> str:
    """Give the date between two HOLEs, with the words just before and behind it."""
    holes = telling.holes()
    if not holes:
        return ""
    text, date = telling.text, holes[0]
    start, end = max(0, date.start - AROUND), date.end + AROUND
    return f"{text[start : date.start]}{HOLE}{date.of(text)}{HOLE}{text[date.end : end]}"
