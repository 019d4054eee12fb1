"""How much speaks for a telling being a milestone, 0-1."""

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline.contracts import HOLE, Language
from timeline.model import Granularity, Interval, Kind, Moment, Sentence, TimeExpression
from timeline.model.value import Between, Calendar, Holiday, Modified, Period, Reference, Value, Weekday, Within
from timeline.stages._tellings import Telling

BASE = 0.6
WEIGHTS = {
    "occurrence": 0.15,  # the act tells a deed or a change of state
    "no occurrence": -0.15,
    "date first": 0.1,  # a date that opens the act tells when something was, whatever the verb
    "furniture": -0.6,
    "hypothetical": -0.3,
    "as of": -0.3,  # a state on a day, not an occurrence
    "era": -0.4,  # the date names an age or an edition: today's world, the 2031 Fair
    "aside": -0.3,  # said of themselves by those who are quoted
    "vague": -0.3,  # recently
    "lead": 0.15,  # in the first lines a vague date dates the news
    "loose": -0.3,  # a season or holiday of no year in particular, within two weeks
    "citation": -0.5,
    "wide": -0.3,  # a century
    "long ago": -0.3,  # "ten years ago": the colour of an age
    "link": -0.4,  # most of the line is addresses
}
CITATION = re.compile(r"\(\d{4}[a-z]?\)[.,:]|\bet al\b|\bdoi\b|\bISBN\b|\bpp?\. ?\d|\barXiv\b|\[[JMCDRNZ]\]")
LINK = re.compile(r"https?://\S+|\[[0-9a-f`]{7,}\]")
MOST = 0.5
LEAD = 3  # paragraphs
QUESTION, CLOSING = ("?", "？"), " \n”」』’\"'"
OPENING = 1  # characters that may stand before a date that opens its act: a quotation mark, 在
AROUND = 20  # characters on each side of a date that tell what it is part of


def score(telling: Telling, language: Language) -> float:
    """Weigh what speaks for and against; the weights are named above."""
    reasons = [name for name, holds in _features(telling, language).items() if holds]
    return round(min(1.0, max(0.0, BASE + sum(WEIGHTS[name] for name in reasons))), 3)


def _features(telling: Telling, language: Language) -> dict[str, bool]:
    cues, sentence, expression = language.cues, telling.sentence, telling.expressions[0]
    text, around, value = telling.text, _around(telling), _bare(expression.value)
    tells, line = bool(cues.occurrence.search(text)), _line(sentence, language)
    vague = isinstance(value, Reference)
    return {
        "occurrence": tells,
        "no occurrence": not tells and bool(cues.categories) and (telling.head or sentence.kind is Kind.TEXT),
        "date first": not tells and _opens(telling),
        "furniture": line.furniture,
        "hypothetical": sentence.text.rstrip(CLOSING).endswith(QUESTION) or bool(cues.hypothetical.search(text)),
        "as of": bool(cues.as_of.search(around)),
        "era": bool(cues.era.search(around)),
        "aside": bool(cues.personal.search(text)) and _is_quoted(telling),
        "vague": vague,
        "lead": vague and sentence.paragraph < LEAD,
        "loose": _is_loose(value),
        "citation": line.citation,
        "wide": _granularity(expression) is Granularity.CENTURY,
        "long ago": _is_round_year(expression),
        "link": line.link,
    }


@dataclass(frozen=True, slots=True)
class _Line:
    """What holds for a whole sentence, whatever date in it is asked about."""

    furniture: bool
    citation: bool
    link: bool


@lru_cache(maxsize=16)
def _line(sentence: Sentence, language: Language) -> _Line:
    text = sentence.text
    linked = sum(map(len, LINK.findall(text))) > MOST * len(text)
    return _Line(bool(language.cues.furniture.search(text)), bool(CITATION.search(text)), linked)


def _is_quoted(telling: Telling) -> bool:
    holes = telling.holes()
    before = telling.text[: holes[0].start] if holes else ""
    return before.count("“") + before.count("「") > before.count("”") + before.count("」") or before.count('"') % 2 == 1


def _opens(telling: Telling) -> bool:
    holes = telling.holes()
    return bool(holes) and len(telling.text[: holes[0].start].strip()) <= OPENING


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


def _bare(value: Value) -> Value:
    return value.value if isinstance(value, Modified) else value


def _granularity(expression: TimeExpression) -> Granularity | None:
    when = expression.resolution.when if expression.resolution else None
    moment = when.start if isinstance(when, Interval) else when
    return moment.granularity if isinstance(moment, Moment) else None


def _is_round_year(expression: TimeExpression) -> bool:
    edtf = expression.resolution.edtf if expression.resolution else None
    return bool(edtf and re.fullmatch(r"\d{4}~", edtf))
