"""Sentences + time expressions -> milestones: who did what, when, planned or happened."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.contracts import Language
from timeline.dates.edtf import bounds, parse_edtf, to_edtf
from timeline.model import (
    Document,
    Kind,
    Milestone,
    Modifier,
    Provenance,
    Sentence,
    Status,
    TimeExpression,
)
from timeline.stages import _scoring, _titles
from timeline.stages._clauses import clause_of, direction
from timeline.stages._discourse import Direction
from timeline.stages._similarity import dice

MODIFIERS: dict[str | None, Modifier] = {"START": "early", "MID": "mid", "END": "late"}
SAME_TITLE = 0.6  # Dice of character bigrams from which two tellings of one date are one occurrence
MARKS = re.compile(r"[\W_]+")
HEAD_LEFT = 3  # characters that a date may leave of a line that is nothing but its date


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with the expressions of one date in it; `head` is true if the date stands in the heading above."""

    sentence: Sentence
    date: str
    expressions: tuple[TimeExpression, ...]
    head: bool = False


def milestones(
    document: Document, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression], language: Language
) -> tuple[Milestone, ...]:
    """Find the milestones of a document, in the order of the text, each told once; of any score."""
    found = [
        _milestone(document, sentences, telling, language) for telling in _tellings(sentences, expressions)
    ]
    return tuple(_once([milestone for milestone in found if milestone.title]))


def _tellings(sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]) -> Iterator[Telling]:
    dated = [e for e in expressions if e.resolution and e.resolution.edtf and e.type in ("DATE", "TIME")]
    head: tuple[TimeExpression, ...] = ()
    index, paragraph = 0, -1
    for sentence in sentences:
        found: list[TimeExpression] = []
        while index < len(dated) and dated[index].span.start < sentence.span.end:
            found.append(dated[index])
            index += 1
        if found and _is_head(sentence, found):
            head = tuple(found)
        elif found:
            yield from _by_date(sentence, found)
        elif sentence.kind is Kind.HEADING:
            head = ()
        elif head and sentence.paragraph != paragraph:
            yield Telling(sentence, _date(head[0]), head[:1], head=True)
        paragraph = sentence.paragraph


def _is_head(sentence: Sentence, found: Sequence[TimeExpression]) -> bool:
    rest = sentence.text
    for expression in found:
        rest = rest.replace(expression.text, "", 1)
    return len(MARKS.sub("", rest)) <= HEAD_LEFT


def _date(expression: TimeExpression) -> str:
    assert expression.resolution and expression.resolution.edtf
    return expression.resolution.edtf


def _by_date(sentence: Sentence, found: Sequence[TimeExpression]) -> Iterator[Telling]:
    """One telling a date: the first expression of a date stands for all of the sentence."""
    groups: dict[str, list[TimeExpression]] = {}
    for expression in found:
        groups.setdefault(_date(expression), []).append(expression)
    for date, expressions in groups.items():
        yield Telling(sentence, date, tuple(expressions))


def _milestone(
    document: Document, sentences: Sequence[Sentence], telling: Telling, language: Language
) -> Milestone:
    first = telling.expressions[0]
    title = _titles.title(sentences, telling.sentence, first, language, head=telling.head)
    span = telling.sentence.span
    clause = clause_of(telling.sentence, first.span, language).of(telling.sentence.text) if not telling.head else ""
    text = clause or telling.sentence.text
    return Milestone(
        date=_with_zone(telling.date, document, language),
        title=title,
        language=document.language or language.code,
        status=_status(document, telling, language),
        category=_category(title, telling.sentence.text, language),
        score=_scoring.score(document, telling.sentence, first, text, language, head=telling.head),
        provenance=Provenance(
            source=document.source,
            document=document.id,
            quote=span.of(document.text),
            span=span,
            date_text=tuple(expression.text for expression in telling.expressions),
            rules=tuple(dict.fromkeys(rule for e in telling.expressions for rule in e.rules)),
            steps=first.resolution.steps if first.resolution else (),
            url=document.url,
            title=document.title,
            published=to_edtf(document.anchor) if document.anchor else None,
        ),
        modifier=MODIFIERS.get(first.modifier),
    )


def _with_zone(date: str, document: Document, language: Language) -> str:
    """A clock time without a zone is told in that of the publication time, else of the language's readers."""
    zone = (document.anchor.zone if document.anchor else None) or language.zone
    return "/".join(f"{end}{zone}" if zone and re.search(r"T\d\d:\d\d$", end) else end for end in date.split("/"))


def _status(document: Document, telling: Telling, language: Language) -> Status:
    tense = direction(telling.sentence, telling.expressions[0].span, language)
    first, last = bounds(parse_edtf(telling.date).when)
    today = bounds(document.anchor)[0] if document.anchor else None
    if today is None or first is None or last is None:
        return "planned" if tense is Direction.FUTURE else "happened"
    if first > today:
        return "planned"
    if last < today:
        return "happened"
    if first < today and language.cues.ongoing.search(telling.sentence.text):
        return "ongoing"
    return "planned" if tense is Direction.FUTURE else "happened"


def _category(title: str, sentence: str, language: Language) -> str:
    for text in (title, sentence):
        for category, words in language.cues.categories.items():
            if words.search(text):
                return category
    return "other"


def _once(found: Sequence[Milestone]) -> list[Milestone]:
    """Keep one milestone an occurrence; its other tellings go into `retold`."""
    kept: list[Milestone] = []
    for milestone in found:
        twin = next((i for i, other in enumerate(kept) if _same(milestone, other)), None)
        if twin is None:
            kept.append(milestone)
            continue
        best, other = (kept[twin], milestone) if kept[twin].score >= milestone.score else (milestone, kept[twin])
        kept[twin] = replace(best, retold=(*kept[twin].retold, other.provenance))
    return kept


def _same(a: Milestone, b: Milestone) -> bool:
    return a.date == b.date and dice(a.title, b.title) >= SAME_TITLE
