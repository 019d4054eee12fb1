"""Time expressions -> resolved time expressions: one language-neutral walk over the whole document."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial

from timeline.chronology import arithmetic
from timeline.chronology.edtf import bounds
from timeline.chronology.timex import to_timex
from timeline.contracts import Language
from timeline.matching import Patterns
from timeline.model import (
    Document,
    Granularity,
    Interval,
    Kind,
    Moment,
    Resolution,
    Sentence,
    TimeExpression,
    TimexType,
    When,
)
from timeline.model.value import Between, Calendar, Modified, Offset, Reference, Shift, Value, Weekday, Within
from timeline.stages._clauses import direction
from timeline.stages.resolve import written
from timeline.stages.resolve.discourse import Discourse
from timeline.stages.resolve.distances import COMPARED
from timeline.stages.resolve.entries import is_entry
from timeline.stages.resolve.meanings import is_appointment, is_now, is_said, looks_back, names_year
from timeline.stages.resolve.orders import day_first
from timeline.stages.resolve.placing import UNSURE, place

BEFORE = 40  # characters before a date that tell whether it is only compared with
OPENING = 16  # characters that may stand before the topic of a sentence: In late, By the end of
ENTRY = 8  # characters that may stand before the clock time that opens an entry of a log: - **, [, 【
TOLD_ANYHOW = (Reference.PAST, Reference.AGO)  # of the vague references, those that need no anchor
TOPIC = 2  # sentences, its own included, in which the year of a topic holds
JOINT = 6  # characters: , and
LISTED = re.compile(r"[\s,、，]{0,2}(?:(?:or|and|und|oder|et|ou|y|e|o)\s|[或和及与與]|[/&] ?)?")
DATELINE_SENTENCES = 8  # a dateline stands at the head of a text
FURNITURE, DATELINE = 0, 1  # of `_layout`


def resolve(
    document: Document, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression], language: Language
) -> tuple[TimeExpression, ...]:
    """Give each expression its place in the calendar; what the calendar does not have is left out."""
    discourse = Discourse(
        document.anchor,
        entry=is_entry(document.text, expressions, language),
        day_first=day_first(document, expressions, language),
    )
    layout = _layout(language).which(document.text)
    resolved: list[TimeExpression] = []
    for number, found in _by_sentence(sentences, expressions):
        sentence = sentences[number]
        discourse.enter(number, sentence.paragraph)
        discourse.opening = not number or sentence.paragraph != sentences[number - 1].paragraph
        resolved += _of_sentence(sentence, found, discourse, language, layout)
    return tuple(resolved)


@cache
def _layout(language: Language) -> Patterns:
    """Make what says whether a text may hold furniture or a dateline: most hold neither."""
    return Patterns([language.cues.furniture.pattern.pattern, language.cues.dateline.pattern])


def _is_furniture(sentence: Sentence, language: Language) -> bool:
    may = FURNITURE in _layout(language).which(sentence.text)
    return may and language.cues.furniture.search(sentence.text) is not None


def _dateline(sentence: Sentence, language: Language) -> int:
    """Give where the dateline ends that a sentence opens with, -1 if it opens with none."""
    head = language.cues.dateline.match(sentence.text)
    return sentence.span.start + head.end() if head else -1


def _of_sentence(
    sentence: Sentence,
    found: Sequence[TimeExpression],
    discourse: Discourse,
    language: Language,
    layout: Sequence[int],
) -> list[TimeExpression]:
    quiet = FURNITURE in layout and _is_furniture(sentence, language)
    dateline = _dateline(sentence, language) if DATELINE in layout and discourse.sentence < DATELINE_SENTENCES else -1
    resolved: list[TimeExpression] = []
    for expression in found:
        discourse.opening = discourse.opening and expression.span.start - sentence.span.start <= ENTRY
        discourse.look(partial(direction, sentence, expression.span, language))
        discourse.listed = _is_listed(sentence, resolved, expression)
        done = _resolve(expression, discourse)
        if done is None:
            continue
        if discourse.opening and done.resolution:
            discourse.note_entry(done.resolution.when)
        if not quiet:
            _remember(done, sentence, discourse, language)
        resolved.append(done)
        if expression.span.end <= dateline:
            _set_dateline(done, discourse)
    if sentence.kind is Kind.HEADING:
        _head(resolved, discourse)
    return resolved


def _is_listed(sentence: Sentence, resolved: Sequence[TimeExpression], expression: TimeExpression) -> bool:
    """Say whether hardly anything stands between a time and the one before: October or November."""
    if not resolved or expression.span.start - resolved[-1].span.end > JOINT or not is_said(resolved[-1].value):
        return False
    begin = sentence.span.start
    between = sentence.text[resolved[-1].span.end - begin : expression.span.start - begin]
    return LISTED.fullmatch(between) is not None


def _by_sentence(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]
) -> Iterator[tuple[int, Sequence[TimeExpression]]]:
    """Give the numbers of the sentences that hold expressions, with these."""
    first = last = 0
    for number, sentence in enumerate(sentences):
        while last < len(expressions) and expressions[last].span.start < sentence.span.end:
            last += 1
        if last > first:
            yield number, expressions[first:last]
            first = last


def _is_aside(sentence: Sentence, expression: TimeExpression, language: Language) -> bool:
    """Say whether a date is only what something else is compared with; mayor from 1921 to 1926 compares nothing."""
    if isinstance(expression.value, Between) and isinstance(expression.value.start, Calendar):
        return False
    return language.cues.comparison.search(_left(sentence, expression)) is not None


def _left(sentence: Sentence, expression: TimeExpression) -> str:
    start = expression.span.start - sentence.span.start
    return sentence.text[max(0, start - BEFORE) : start]


def _remember(expression: TimeExpression, sentence: Sentence, discourse: Discourse, language: Language) -> None:
    """Tell the discourse of a time, unless something else is only compared with it."""
    resolution = expression.resolution
    if resolution is None or resolution.when is None or COMPARED in resolution.steps:
        return
    if is_now(expression.value):
        discourse.forget_topic()
    if not _is_aside(sentence, expression, language) and not looks_back(expression.value):
        dates = names_year(expression.value) or any(step.startswith("year of the") for step in resolution.steps)
        if is_appointment(expression.value):
            discourse.appoint(resolution.when)
        discourse.tell(resolution.when, reach=_reach(expression, sentence, language) if dates else 0)


def _reach(expression: TimeExpression, sentence: Sentence, language: Language) -> int:
    """Say for how many sentences a year holds: what opens a sentence is its topic, what stands deep in it is not."""
    if language.cues.birth.search(_left(sentence, expression)):
        return 0
    opens = expression.span.start - sentence.span.start <= OPENING
    if opens or not language.cues.verb_first or sentence.kind is not Kind.TEXT:
        return TOPIC
    when = expression.resolution.when if expression.resolution else None
    moment = arithmetic.start_of(when) if when else None
    return 1 if moment and moment.granularity >= Granularity.MONTH else 0


def _resolve(expression: TimeExpression, discourse: Discourse) -> TimeExpression | None:
    discourse.steps = []
    value, modifier = _unwrap(expression.value)
    if isinstance(value, Reference) and value not in TOLD_ANYHOW and discourse.anchor is None:
        return None  # "now" of nobody knows when says nothing, and never will
    resolution = written.fixed(value, discourse) or _placed(expression, value, modifier, discourse)
    if resolution is None:
        return None
    said = expression  # written out: `dataclasses.replace` takes three times as long
    return TimeExpression(
        said.span, said.text, _type(said, value), said.value, said.rules, modifier, resolution, said.ends, said.loose
    )


def _type(expression: TimeExpression, value: Value) -> TimexType:
    """Give the type; a distance in hours or minutes leads to a time of day."""
    if expression.type == "TIME" and isinstance(value, Calendar | Weekday | Shift):
        return "DATE"  # the day that a rule of clock times found beside them
    timed = isinstance(value, Offset) and value.unit >= Granularity.HOUR
    return "TIME" if timed and expression.type == "DATE" else expression.type


def _placed(expression: TimeExpression, value: Value, modifier: str | None, discourse: Discourse) -> Resolution | None:
    try:
        when = place(value, None, discourse)
    except (ValueError, OverflowError):  # no calendar has it, or it lies beyond the years 1-9999
        return None
    if when is None:
        return Resolution(written.unknown(value, discourse), steps=(*discourse.steps, "unresolved"))
    if not _is_within(when):
        return None
    if expression.loose:
        return Resolution(to_timex(when), steps=(*discourse.steps, "named in passing"))
    steps = tuple(discourse.steps or ["as written"])
    told = _until_now(value, when, modifier, discourse)
    return Resolution(to_timex(when), told, written.edtf(value, told, modifier, sure=UNSURE not in steps), steps)


def _until_now(value: Value, when: When, modifier: str | None, discourse: Discourse) -> When:
    """Earlier this week ends with the day of the anchor."""
    if modifier != "BEFORE" or value != Shift(Granularity.WEEK, 0) or discourse.anchor is None:
        return when
    first = bounds(when)[0]
    if first is None:
        return when
    start, today = arithmetic.of_date(first), arithmetic.truncate(discourse.anchor, Granularity.DAY)
    return start if start == today else Interval(start, today)


def _is_within(when: When) -> bool:
    """Say whether the calendar reaches so far; of the years BC only the name is known."""
    if isinstance(when, Interval):
        return all(moment is None or _is_within(moment) for moment in (when.start, when.end))
    return when.year < 1 or bounds(when)[1] is not None


def _unwrap(value: Value) -> tuple[Value, str | None]:
    modifier = None
    while isinstance(value, Modified):
        modifier = modifier or value.modifier
        value = value.value
    if isinstance(value, Within) and isinstance(value.inner, Modified):
        inner = value.inner
        return Within(value.outer, inner.value), modifier or inner.modifier
    return value, modifier


def _set_dateline(expression: TimeExpression, discourse: Discourse) -> None:
    """The dateline in the text beats the publication date."""
    when = expression.resolution.when if expression.resolution else None
    if isinstance(when, Moment) and when.granularity is Granularity.DAY:
        discourse.anchor = when


def _head(resolved: Sequence[TimeExpression], discourse: Discourse) -> None:
    """A date in a heading stands above what follows; a season of any year, or a stretch of years, dates nothing."""
    when = resolved[-1].resolution.when if resolved and resolved[-1].resolution else None
    if isinstance(when, Moment) and bounds(when)[0] is not None and is_said(resolved[-1].value):
        discourse.head(when)
