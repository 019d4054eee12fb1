"""Telling -> what speaks for and against its being a milestone: features with readable names, each true or not."""

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.contracts import HOLE, Language
from timeline.model import Granularity, Interval, Kind, Moment, Sentence, TimeExpression
from timeline.model.value import (
    Between,
    Calendar,
    Holiday,
    Modified,
    Period,
    Reference,
    Value,
    Weekday,
    Within,
)
from timeline.stages._clauses import Direction, direction
from timeline.stages.milestones.kinds import kinds_of
from timeline.stages.milestones.nearby import around, before, clause, is_quoted, opens, own_clause
from timeline.stages.milestones.setting import Setting, is_guiding
from timeline.stages.milestones.tellings import Telling

CITATION = re.compile(
    r"\(\d{4}[a-z]?\)[.,:]|\bet al\b|\bdoi\b|\bISBN\b|\bpp?\. ?\d|\barXiv\b|\[[JMCDRNZPS](?:/OL)?\]"
    r"|(?<![.…·])[.…·]{4,}\s?\d{1,4}\s*$"  # a line of a table of contents
)
SIGNED = re.compile(r"\W{0,8}[—–-]\s[^@]{1,60}\(@\w{1,30}\)")  # who wrote a message that is shown
LINK = re.compile(r"https?://\S+|\[[0-9a-f`]{7,}\]")
CODE = re.compile(
    rf"`[^`]*{HOLE}[^`]*`|[=&?/_{{<\\]{HOLE}|[\"']{HOLE}[^{HOLE}]*{HOLE}[\"']|{HOLE}(?: ?=|[&?/_}}>\\]|-\w)"
)
FIELD = re.compile(
    r"\|\s*`?(?:string|int(?:eger)?|float|number|bool(?:ean)?|date(?:time)?|timestamp|object|array)`?\s*\|"
)
ROW, CELL = "|", 3  # the mark between the cells of a table, and how many of them make a row
MOST = 0.5
LEAD = 3  # paragraphs
ASKED = 3  # clauses of a Chinese sentence that its question holds at most
QUESTION, CLOSING = ("?", "？"), " \n”」』’\"'"
BRACKETED = re.compile(r"[（(]\s?(?:1\d|20)\d\d[^（()）]{0,8}[)）]")
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
    granularity, kinds = _granularity(expression), set(kinds_of(expression.value))
    return {
        **dict.fromkeys(kinds - {"holiday"} if any(kind.startswith("says year") for kind in kinds) else kinds, True),
        "wide": granularity is not None and granularity <= Granularity.DECADE,
        "long ago": _is_round_year(expression),
    }


def _of_place(telling: Telling, language: Language) -> dict[str, bool]:
    sentence = telling.sentence
    return {
        "under a heading": telling.head,
        "further under a heading": telling.further,
        "under a stamp": telling.head and _is_stamp(telling),
        "heading": sentence.kind is Kind.HEADING,
        "chapter": sentence.kind is Kind.HEADING and _is_period(telling.expressions[0]),
        "item": sentence.kind is Kind.ITEM and sentence.text.count(ROW) < CELL,
        "row": sentence.text.count(ROW) >= CELL,
        "date first": opens(telling, language),
        "in brackets": bool(TIES.search(before(telling))),
        "one of many in brackets": len(BRACKETED.findall(telling.text)) > 1 and bool(TIES.search(before(telling))),
        "quoted": is_quoted(telling),
    }


def _of_words(telling: Telling, language: Language) -> dict[str, bool]:
    cues, sentence, text, near = language.cues, telling.sentence, telling.text, around(telling)
    value, kinds = telling.expressions[0].value, set(kinds_of(telling.expressions[0].value))
    tense = direction(sentence, telling.expressions[0].span, language)
    line = _line(sentence, language)
    leading, own = clause(telling, language), own_clause(telling, language)
    at_large = tense is Direction.UNKNOWN and not telling.below and not opens(telling, language)
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
        "aside": bool(cues.personal.search(text)) and is_quoted(telling) and not cues.pledging.search(own),
        "question": _is_asked(telling, language),
        "compared": bool(cues.compared.search(leading)),
        "named in passing": bool(cues.passing.search(near)),
        "how it is known": bool(telling.others) and bool(cues.reporting.search(own)),
        "announces what is dated": _has_date_behind(telling) and bool(cues.announcing.search(own)),
        "superseded": bool(cues.superseded.search(leading)),
        "hollow": bool(cues.hollow.match(own)),
        "code": line.code or (not opens(telling, language) and bool(CODE.search(near))),
        "dateline": telling.dateline,
        "furniture": line.furniture,
        "citation": line.citation,
        "link": line.link,
    }


def _of_setting(telling: Telling, setting: Setting, language: Language) -> dict[str, bool]:
    value = telling.expressions[0].value
    lead, near = telling.sentence.paragraph < LEAD, around(telling)
    first = bounds(parse_edtf(telling.date).when)[0]
    dated = first is not None and first == setting.today and _says_year(value)
    tells = language.cues.happened.search(telling.text) or language.cues.planned.search(telling.text)
    ahead = bool(first and setting.today and first > setting.today)
    return {
        "ahead": ahead,
        "hypothetical": _is_hypothetical(telling, ahead=ahead, language=language),
        "era": bool(
            language.cues.era.search(near)
            or (not ahead and language.cues.grouped.search(near))
            or (not lead and _is_nowadays(telling, language))
        ),
        "as of": not (ahead or _has_ends(value)) and _is_as_of(telling, language),
        "when published": lead and dated and not tells and not telling.sentence.text.startswith("#"),
        "lead": lead,
        "vague lead": lead and isinstance(_bare(value), Reference),
        "guide": setting.guide,
        "guide without a year": setting.guide and not _says_year(value),
        "timeless": setting.timeless and not lead,
    }


def _is_hypothetical(telling: Telling, *, ahead: bool, language: Language) -> bool:
    """Say whether an "if" holds the date, and not only what a plan depends on: If it passes, work starts in May."""
    cues = language.cues
    if not cues.hypothetical.search(before(telling)):
        return False
    plan = ahead and direction(telling.sentence, telling.expressions[0].span, language) is Direction.FUTURE
    return not plan or bool(cues.hypothetical.search(clause(telling, language)))


def _is_nowadays(telling: Telling, language: Language) -> bool:
    holes = telling.holes()
    return bool(holes) and opens(telling, language) and bool(language.cues.nowadays.match(telling.text, holes[0].start))


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
        furniture=bool(cues.furniture.search(text) or SIGNED.match(text)),
        guiding=is_guiding(sentence, language),
        code=bool(FIELD.search(text)),
        citation=bool(CITATION.search(text)),
        link=linked,
    )


def _is_as_of(telling: Telling, language: Language) -> bool:
    """Say whether a clause tells a state on a day that is over."""
    as_of = language.cues.as_of
    return bool(as_of.search(around(telling)) and as_of.search(own_clause(telling, language)))


def _has_ends(value: Value) -> bool:
    """Say whether a stretch is told from its first day to its last."""
    return isinstance(value, Between) and isinstance(value.start, Calendar) and isinstance(value.end, Calendar)


def _is_asked(telling: Telling, language: Language) -> bool:
    """Say whether a question holds the date, and does not only follow what is told of it."""
    text = telling.sentence.text.rstrip(CLOSING)
    if not text.endswith(QUESTION):
        return False
    holes = telling.holes()
    told = text[telling.act.start + holes[0].end : -1] if holes else ""
    return language.titles.unit != "characters" or len(language.titles.clauses.split(told)) <= ASKED


def _has_date_behind(telling: Telling) -> bool:
    return any(other.span.start >= telling.expressions[0].span.end for other in telling.others)


def _is_stamp(telling: Telling) -> bool:
    """Say whether the line above dates an entry to the minute: a comment."""
    date, kinds = telling.expressions[0], set(kinds_of(telling.expressions[0].value))
    return date.span.end <= telling.sentence.span.start and {"says year and month and day", "clock"} == kinds


def _is_loose(value: Value) -> bool:
    """Say whether the words name no time of their own: a season or holiday of any year, within two weeks."""
    match value:
        case Holiday() | Period(Granularity.SEASON):
            return True
        case Between(start, end):
            return not any(isinstance(value, Calendar | Within | Period | Weekday | Modified) for value in (start, end))
    return False


def _says_year(value: Value | None) -> bool:
    return any(kind.startswith("says year") for kind in kinds_of(value))


def _bare(value: Value) -> Value:
    return value.value if isinstance(value, Modified) else value


def _granularity(expression: TimeExpression) -> Granularity | None:
    when = expression.resolution.when if expression.resolution else None
    moment = when.start if isinstance(when, Interval) else when
    return moment.granularity if isinstance(moment, Moment) else None


def _is_period(expression: TimeExpression) -> bool:
    """Say whether a date is a stretch of years: that of a chapter, (1958-1978)."""
    when = expression.resolution.when if expression.resolution else None
    return isinstance(when, Interval) and _granularity(expression) is Granularity.YEAR


def _is_round_year(expression: TimeExpression) -> bool:
    edtf = expression.resolution.edtf if expression.resolution else None
    return bool(edtf and re.fullmatch(r"\d{4}~", edtf))
