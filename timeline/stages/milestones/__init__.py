"""Sentences + time expressions -> milestones: who did what, when, planned or happened."""

import re
from collections.abc import Sequence
from datetime import date

from timeline.chronology import arithmetic
from timeline.chronology.edtf import bounds, parse_edtf, to_edtf
from timeline.contracts import Language
from timeline.model import (
    UNCATEGORISED,
    Document,
    Granularity,
    Interval,
    Milestone,
    Modifier,
    Moment,
    Provenance,
    Sentence,
    Status,
    TimeExpression,
)
from timeline.model.value import LOCAL, Clock, Modified, Period, Value, Within
from timeline.stages._clauses import Direction, direction
from timeline.stages.milestones import scoring, titles
from timeline.stages.milestones.features import features
from timeline.stages.milestones.headline import headline
from timeline.stages.milestones.merging import merged
from timeline.stages.milestones.nearby import own_clause
from timeline.stages.milestones.setting import Setting, setting, story
from timeline.stages.milestones.tellings import Telling, tellings

MODIFIERS: dict[str | None, Modifier] = {"START": "early", "MID": "mid", "END": "late"}


def milestones(
    document: Document, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression], language: Language
) -> tuple[Milestone, ...]:
    """Find the milestones of a document, in the order of the text, each told once; of any score."""
    told, kind = tuple(story(sentences, language)), setting(document, sentences, expressions, language)
    tells = list(tellings(document, told, expressions, language))
    news = None if kind.guide else headline(document, told, expressions, tells, language)
    tells = _without_title(document, [news, *tells] if news else tells)
    found = [_milestone(document, telling, kind, language) for telling in tells]
    return tuple(merged(milestone for milestone in found if milestone.title))


def _without_title(document: Document, tells: Sequence[Telling]) -> list[Telling]:
    """Leave out what the title tells of a date that the text tells of too."""
    title = (document.title or "").strip()
    below = {telling.date for telling in tells if not _is_title(telling, title)}
    return [telling for telling in tells if not _is_title(telling, title) or telling.date not in below]


def _is_title(telling: Telling, title: str) -> bool:
    return not telling.headline and bool(title) and telling.sentence.text.strip("# *\t") == title


def _milestone(document: Document, telling: Telling, kind: Setting, language: Language) -> Milestone:
    first = telling.expressions[0]
    found = scoring.weighed(features(telling, kind, language))
    title = titles.title(document, telling, language)
    return Milestone(
        date=telling.date if _is_local(first.value) else _with_zone(telling.date, document, language),
        title=title,
        language=document.language or language.code,
        status=_status(document, telling, language),
        category=_category(title, telling.text, language),
        score=scoring.score(found),
        features=found,
        provenance=_provenance(document, telling),
        modifier=MODIFIERS.get(first.modifier),
    )


def _provenance(document: Document, telling: Telling) -> Provenance:
    resolution = telling.expressions[0].resolution
    return Provenance(
        source=document.source,
        document=document.id,
        quote=telling.sentence.span.of(document.text),
        span=telling.sentence.span,
        date_text=tuple(expression.text for expression in telling.expressions),
        rules=tuple(dict.fromkeys(rule for e in telling.expressions for rule in e.rules)),
        steps=resolution.steps if resolution else (),
        url=document.url,
        title=document.title,
        published=to_edtf(document.anchor) if document.anchor else None,
    )


def _is_local(value: Value) -> bool:
    """Say whether a clock time is that of the place told of, wherever that is: 当地时间."""
    match value:
        case Clock():
            return value.zone == LOCAL
        case Within():
            return _is_local(value.inner) or _is_local(value.outer)
        case Modified():
            return _is_local(value.value)
    return False


def _with_zone(date: str, document: Document, language: Language) -> str:
    """A clock time without a zone is told in that of the publication time, else of the language's readers."""
    zone = (document.anchor.zone if document.anchor else None) or language.zone
    return "/".join(f"{end}{zone}" if zone and re.search(r"T\d\d:\d\d$", end) else end for end in date.split("/"))


def _status(document: Document, telling: Telling, language: Language) -> Status:
    tense = direction(telling.sentence, telling.expressions[0].span, language)
    first, last = bounds(parse_edtf(telling.date).when)
    today = bounds(document.anchor)[0] if document.anchor else None
    holds = language.cues.lasting.search(own_clause(telling, language)) is not None
    if today is None or first is None or last is None:
        return "planned" if tense is Direction.FUTURE else "ongoing" if holds else "happened"
    if first > today:
        return "planned"
    if _is_over(telling, document.anchor):
        return "happened"
    lasting = _is_open(telling) or (last >= today and tense is not Direction.FUTURE)
    if first <= today < last and lasting and _is_stretch(telling):
        return "ongoing"
    if first < today and (holds or (lasting and language.cues.ongoing.search(telling.text))):
        return "ongoing"
    if last < today:
        return "happened"
    ahead = tense is Direction.FUTURE or (tense is Direction.UNKNOWN and _is_road_ahead(telling, today, last))
    return "planned" if ahead else "happened"


def _is_road_ahead(telling: Telling, today: date, last: date) -> bool:
    """Say whether a heading names the quarter or half-year that is not over yet: what stands below is to come."""
    value = telling.expressions[0].value
    inner = value.inner if isinstance(value, Within) else value
    spans = isinstance(inner, Period) and inner.unit in (Granularity.QUARTER, Granularity.HALF)
    return telling.head and spans and today < last


def _is_over(telling: Telling, anchor: Moment | None) -> bool:
    """Say whether an hour of the anchor's day was over when the text was written."""
    when = telling.expressions[0].resolution.when if telling.expressions[0].resolution else None
    if not isinstance(when, Moment) or anchor is None or when.hour is None or anchor.hour is None:
        return False
    today = arithmetic.distance(when, anchor) == 0
    return today and (when.hour, when.minute or 0) < (anchor.hour, anchor.minute or 0)


def _is_stretch(telling: Telling) -> bool:
    """Say whether something lasts from one day to another, as the words have it: not this week, not this year."""
    resolution = telling.expressions[0].resolution
    when = resolution.when if resolution else None
    return isinstance(when, Interval) and when.start is not None and when.end is not None


def _is_open(telling: Telling) -> bool:
    resolution = telling.expressions[0].resolution
    when = resolution.when if resolution else None
    return isinstance(when, Interval) and when.end is None


def _category(title: str, sentence: str, language: Language) -> str:
    for text in (title, sentence):
        for category, words in language.cues.categories.items():
            if words.search(text):
                return category
    return UNCATEGORISED
