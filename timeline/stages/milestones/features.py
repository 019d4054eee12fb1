"""Telling -> what speaks for and against its being a milestone: features with readable names, each true or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.contracts import HOLE, Language
from timeline.model import Granularity, Interval, Kind, Moment, Sentence, TimeExpression
from timeline.model.value import (
    Base,
    Between,
    Calendar,
    Clock,
    Holiday,
    Modified,
    Nearest,
    NthWeekday,
    Offset,
    Period,
    Reference,
    Shift,
    Value,
    Weekday,
    Weekend,
    Within,
)
from timeline.stages._clauses import Direction, direction
from timeline.stages.milestones.setting import Setting, is_guiding
from timeline.stages.milestones.tellings import Telling

CITATION = re.compile(
    r"\(\d{4}[a-z]?\)[.,:]|\bet al\b|\bdoi\b|\bISBN\b|\bpp?\. ?\d|\barXiv\b|\[[JMCDRNZPS](?:/OL)?\]"
    r"|[.…·]{4,}\s?\d{1,4}\s*$"  # a line of a table of contents
)
LINK = re.compile(r"https?://\S+|\[[0-9a-f`]{7,}\]")
CODE = re.compile(rf"`[^`]*{HOLE}[^`]*`|[\"'=&?/_{{<\\]{HOLE}|{HOLE}(?: ?=|[\"'&?/_}}>\\]|-\w)")
FIELD = re.compile(
    r"\|\s*`?(?:string|int(?:eger)?|float|number|bool(?:ean)?|date(?:time)?|timestamp|object|array)`?\s*\|"
)
ROW, CELL = "|", 3  # the mark between the cells of a table, and how many of them make a row
MOST = 0.5
LEAD = 3  # paragraphs
QUESTION, CLOSING = ("?", "？"), " \n”」』’\"'"
OPENING = {"characters": 1, "words": 5}  # that may stand before a date that opens its act: 在, Since
AROUND = 20  # characters on each side of a date that tell what it is part of
MARKS = " \t-*•·#|[【(（_"  # may stand before what opens an item
CLAUSE = 60  # characters before a date in which its clause begins at the latest
NAMES: dict[type, str] = {
    Weekday: "weekday",
    Weekend: "weekday",
    NthWeekday: "weekday",
    Holiday: "holiday",
    Reference: "vague",
}
TIES = re.compile(r"[（(\[【]\s*$")


def features(telling: Telling, setting: Setting, language: Language) -> tuple[str, ...]:
    """Name the features that a telling has."""
    if telling.headline:
        return ("headline",)
    return tuple(
        name
        for found in (
            _of_date(telling),
            _of_place(telling, language),
            _of_words(telling, language),
            _of_setting(telling, setting, language),
        )
        for name, holds in found.items()
        if holds
    )


def _of_date(telling: Telling) -> dict[str, bool]:
    expression = telling.expressions[0]
    granularity = _granularity(expression)
    return {
        **dict.fromkeys(_kinds(expression.value), True),
        "wide": granularity is not None and granularity <= Granularity.DECADE,
        "long ago": _is_round_year(expression),
    }


def _kinds(value: Value | None) -> Iterator[str]:
    """Name the ways in which words tell a time."""
    match value:
        case Between(Shift(count=0, base=Base.ANCHOR), Shift() | Offset()):
            yield "from now on"
        case Within(first, last) | Between(first, last):
            if isinstance(value, Between):
                yield "stretch"
            yield from _kinds(first)
            yield from _kinds(last)
        case Modified(inner) | Nearest(inner):
            yield from _kinds(inner)
        case None:
            return
        case _:
            yield _kind(value)


def _kind(value: Value) -> str:
    match value:
        case Calendar():
            return "says " + " and ".join(unit for unit in ("year", "month", "day") if getattr(value, unit) is not None)
        case Shift() | Offset():
            return _counted(value)
        case Period():
            return value.unit.name.lower()
        case Clock():
            return "part of the day" if value.hour is None else "clock"
    return NAMES.get(type(value), "other")


def _counted(value: Shift | Offset) -> str:
    if value.base is Base.NARRATED:
        return "counted from what was told"
    if isinstance(value, Offset):
        return "counted in days" if value.unit >= Granularity.WEEK else "counted"
    if value.unit is Granularity.DAY:
        return "today or so"
    return "last or next" if value.count else f"this {value.unit.name.lower()}"


def _of_place(telling: Telling, language: Language) -> dict[str, bool]:
    sentence = telling.sentence
    before = _before(telling)
    return {
        "under a heading": telling.head,
        "heading": sentence.kind is Kind.HEADING,
        "item": sentence.kind is Kind.ITEM and sentence.text.count(ROW) < CELL,
        "row": sentence.text.count(ROW) >= CELL,
        "date first": _opens(telling, language),
        "in brackets": bool(TIES.search(before)),
        "quoted": _is_quoted(telling),
    }


def _of_words(telling: Telling, language: Language) -> dict[str, bool]:
    cues, sentence, text, around = language.cues, telling.sentence, telling.text, _around(telling)
    value, kinds = telling.expressions[0].value, set(_kinds(telling.expressions[0].value))
    tense = direction(sentence, telling.expressions[0].span, language)
    line = _line(sentence, language)
    clause = _clause(telling, language)
    at_large = tense is Direction.UNKNOWN and not _opens(telling, language)
    return {
        "told as past": tense is Direction.PAST,
        "told as plan": tense is Direction.FUTURE,
        "loose": tense is Direction.UNKNOWN and _is_loose(value),
        "clock at large": at_large and kinds <= {"clock", "stretch"},
        "month at large": at_large and kinds <= {"says month", "stretch", "season"},
        "occurrence": not cues.categories or bool(cues.occurrence.search(text)),  # a language whose verbs are not known
        "state": bool(cues.state.search(text)),
        "state of today": "today or so" in kinds and bool(cues.state.search(text)),
        "habit": bool(cues.habit.search(text)),
        "guidance": line.guiding,
        "aside": bool(cues.personal.search(text)) and _is_quoted(telling),
        "question": sentence.text.rstrip(CLOSING).endswith(QUESTION),
        "hypothetical": bool(cues.hypothetical.search(_before(telling))),
        "compared": bool(cues.compared.search(clause)),
        "how it is known": bool(telling.others) and bool(cues.reporting.search(_own_clause(telling, language))),
        "superseded": bool(cues.superseded.search(clause)),
        "era": bool(cues.era.search(around)),
        "code": line.code or bool(CODE.search(around)),
        "dateline": telling.dateline,
        "furniture": line.furniture,
        "citation": line.citation,
        "link": line.link,
    }


def _of_setting(telling: Telling, setting: Setting, language: Language) -> dict[str, bool]:
    value = telling.expressions[0].value
    lead = telling.sentence.paragraph < LEAD
    first = bounds(parse_edtf(telling.date).when)[0]
    dated = first is not None and first == setting.today and _says_year(value)
    tells = language.cues.happened.search(telling.text) or language.cues.planned.search(telling.text)
    ahead = bool(first and setting.today and first > setting.today)
    return {
        "ahead": ahead,
        "as of": not ahead and bool(language.cues.as_of.search(_around(telling))),  # a state on a day that is over
        "when published": lead and dated and not tells and not telling.sentence.text.startswith("#"),
        "lead": lead,
        "vague lead": lead and isinstance(_bare(value), Reference),
        "guide": setting.guide,
        "guide without a year": setting.guide and not _says_year(value),
        "timeless": setting.timeless and not lead,
    }


@dataclass(frozen=True, slots=True)
class _Line:
    """What holds for a whole sentence, whatever date in it is asked about."""

    furniture: bool
    guiding: bool
    code: bool
    citation: bool
    link: bool


@lru_cache(maxsize=16)
def _line(sentence: Sentence, language: Language) -> _Line:
    text = sentence.text
    linked = sum(map(len, LINK.findall(text))) > MOST * len(text)
    cues = language.cues
    return _Line(
        furniture=bool(cues.furniture.search(text)),
        guiding=is_guiding(sentence, language),
        code=bool(FIELD.search(text)),
        citation=bool(CITATION.search(text)),
        link=linked,
    )


def _is_quoted(telling: Telling) -> bool:
    before = _before(telling)
    open_marks, closed = (sum(before.count(mark) for mark in marks) for marks in ("“「", "”」"))
    return open_marks > closed or before.count('"') % 2 == 1


def _opens(telling: Telling, language: Language) -> bool:
    return bool(telling.holes()) and len(_before(telling).strip(MARKS)) <= OPENING[language.titles.unit]


def _before(telling: Telling) -> str:
    """Give the words of the act before its date."""
    holes = telling.holes()
    return telling.text[: holes[0].start] if holes else ""


def _clause(telling: Telling, language: Language) -> str:
    """Give the words between the begin of the clause and its date."""
    holes = telling.holes()
    if not holes:
        return ""
    before = telling.text[max(0, holes[0].start - CLAUSE) : holes[0].start]
    ends = [match.end() for match in language.titles.clauses.finditer(before)]
    return before[ends[-1] :] if ends else before


def _own_clause(telling: Telling, language: Language) -> str:
    """Give the clause of the date, as far as it stands before other dates."""
    holes = telling.holes()
    if not holes:
        return ""
    behind = telling.text[holes[0].end : holes[0].end + CLAUSE]
    end = language.titles.clauses.search(behind)
    return _clause(telling, language) + holes[0].of(telling.text) + (behind[: end.start()] if end else behind)


def _around(telling: Telling) -> str:
    """Give the date between two HOLEs, with the words just before and behind it."""
    holes = telling.holes()
    if not holes:
        return ""
    text, date = telling.text, holes[0]
    before, after = text[max(0, date.start - AROUND) : date.start], text[date.end : date.end + AROUND]
    return f"{before}{HOLE}{date.of(text)}{HOLE}{after}"


def _is_loose(value: Value) -> bool:
    """Say whether the words name no time of their own: a season or holiday of any year, within two weeks."""
    match value:
        case Holiday() | Period(Granularity.SEASON):
            return True
        case Between(start, end):
            return not any(isinstance(value, Calendar | Within | Period | Weekday | Modified) for value in (start, end))
    return False


def _says_year(value: Value | None) -> bool:
    return any(kind.startswith("says year") for kind in _kinds(value))


def _bare(value: Value) -> Value:
    return value.value if isinstance(value, Modified) else value


def _granularity(expression: TimeExpression) -> Granularity | None:
    when = expression.resolution.when if expression.resolution else None
    moment = when.start if isinstance(when, Interval) else when
    return moment.granularity if isinstance(moment, Moment) else None


def _is_round_year(expression: TimeExpression) -> bool:
    edtf = expression.resolution.edtf if expression.resolution else None
    return bool(edtf and re.fullmatch(r"\d{4}~", edtf))
