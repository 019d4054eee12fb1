"""Title and lead of a news item -> the telling of its headline event, where no word of it says when that was."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from timeline.chronology import arithmetic
from timeline.chronology.edtf import bounds, parse_edtf, to_edtf
from timeline.contracts import Language
from timeline.model import Document, Granularity, Kind, Resolution, Sentence, Span, TimeExpression
from timeline.model.value import Shift
from timeline.stages.milestones.tellings import Telling

LEAD = 4  # paragraphs in which a report tells its news
SHORTEST = {"characters": 16, "words": 40}  # characters of a lead; a shorter line is a byline
AUXILIARY = {"characters": 1, "words": 4}  # letters; shorter words of the past (was, had, 已) may tell no deed
READ = 30  # sentences of a report in which somebody is quoted
SHARED = 0.34  # share of the title's words from which the lead tells what it says
STEM = 5  # letters that tell a word, whatever its ending
WORD = re.compile(r"[^\W\d_]{4,}")
NEWS = 7  # days before the anchor: what is dated there is the news itself


def headline(
    document: Document,
    sentences: Sequence[Sentence],
    expressions: Sequence[TimeExpression],
    told: Sequence[Telling],
    language: Language,
) -> Telling | None:
    """Give the headline event, dated by the publication; None if the text dates it, or tells no news."""
    below = (s for s in takewhile(_is_at_top, sentences) if s.text.strip() != (document.title or "").strip())
    lead = next((sentence for sentence in below if _is_lead(sentence, language)), None)
    if lead is None or document.anchor is None or not document.anchor.day or _has_date(document, lead, told):
        return None
    dated = _is_published(document, expressions, lead)
    if not _tells(lead, sentences, dated, language) or _shared(document.title or "", lead.text, language) < SHARED:
        return None
    day = arithmetic.truncate(document.anchor, Granularity.DAY)
    resolution = Resolution(to_edtf(day), day, to_edtf(day), ("news without a date: the day of the anchor",))
    place = Span(lead.span.start, lead.span.start)
    expression = TimeExpression(place, "", "DATE", Shift(Granularity.DAY, 0), ("headline",), resolution=resolution)
    return Telling(lead, to_edtf(day), (expression,), Span(0, len(lead.text)), head=True, headline=True)


def _tells(lead: Sentence, sentences: Sequence[Sentence], dated: bool, language: Language) -> bool:
    """Say whether a lead tells of a deed, in a text that says who said something, or when it was published."""
    found = language.cues.happened.finditer(lead.text)
    own = (match for match in found if not lead.text.endswith(", ", 0, match.start()))  # not: a ship, [built] in Ostrel
    deeds = (match[0] for match in own)
    deed = any(len(word) > AUXILIARY[language.titles.unit] for word in deeds)
    if dated:
        return deed or language.cues.planned.search(lead.text) is not None
    statement = language.cues.categories.get("statement")
    return deed and statement is not None and any(statement.search(sentence.text) for sentence in sentences[:READ])


def _is_published(document: Document, expressions: Sequence[TimeExpression], lead: Sentence) -> bool:
    """Say whether the day of the anchor stands above the lead."""
    today = to_edtf(arithmetic.truncate(document.anchor, Granularity.DAY)) if document.anchor else ""
    above = (expression for expression in expressions if expression.span.end <= lead.span.start)
    return any(expression.resolution and (expression.resolution.edtf or "")[:10] == today for expression in above)


def _shared(title: str, lead: str, language: Language) -> float:
    """Give the share of the words (of the pairs of characters, in a script without blanks) of a title in a lead."""
    if language.titles.unit == "characters":
        parts = {"".join(pair) for pair in pairwise(title) if all(map(str.isalnum, pair))}
    else:
        parts = {word[:STEM].lower() for word in WORD.findall(title)}
    return sum(part in lead.lower() for part in parts) / len(parts) if parts else 0.0


def _is_at_top(sentence: Sentence) -> bool:
    return sentence.paragraph < LEAD


def _is_lead(sentence: Sentence, language: Language) -> bool:
    long = len(sentence.text) >= SHORTEST[language.titles.unit]
    return sentence.kind is Kind.TEXT and long and not language.cues.furniture.search(sentence.text)


def _has_date(document: Document, lead: Sentence, told: Sequence[Telling]) -> bool:
    """Say whether the lead has a date, or something at the top of the text one of the days before its publication."""
    today = bounds(document.anchor)[0] if document.anchor else None
    if any(telling.sentence.span.start == lead.span.start for telling in told):
        return True
    days = (bounds(parse_edtf(telling.date).when)[0] for telling in told if _is_at_top(telling.sentence))
    return any(day is not None and today is not None and 0 <= (today - day).days <= NEWS for day in days)
