"""Sentences -> what holds for a whole document, or a part of it, whatever date in it is asked about."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.chronology.edtf import bounds
from timeline.contracts import Language
from timeline.model import Document, Kind, Sentence, TimeExpression
from timeline.model.value import Between, Calendar, Clock, Modified, Value, Within

QUOTATION = re.compile(r"“[^“”]{0,300}”|「[^「」]{0,300}」|\"[^\"]{0,300}\"")
QUESTIONS = ("？", "?")
FENCE = re.compile(r"\s*(?:```|~~~)")
LISTED = re.compile(r"\d{4}[-/.年]\d{1,2}")  # the day of another article: no heading ends a list of them so
YEAR = re.compile(r"(?<!\d)(?:19|2\d)\d\d(?!\d)")
MARKS = " \t#*_=:：【】[]()（）<>《》0123456789.、一二三四五六七八九十"
GUIDING = 0.25  # share of the sentences that tell readers what to do from which a text is a guide
NARRATED = 0.2  # share of the sentences in which somebody tells of himself from which it is none: an interview
FIRM = 2  # dates that say their year or day; a text with fewer dates nothing but its own moment


@dataclass(frozen=True, slots=True)
class Setting:
    """The kind of document a telling stands in."""

    guide: bool = False
    """Most of it tells what to do or what always holds: instructions, answers, rules."""
    timeless: bool = False
    """Hardly a date in it says more than yesterday, in winter, at ten."""
    today: date | None = None
    """The day of its anchor."""


def story(sentences: Iterable[Sentence], language: Language) -> Iterator[Sentence]:
    """Leave out what is not told: program text, and sources and opening hours under a heading that says so."""
    fenced = sources = False
    hours: Sentence | None = None
    for sentence in sentences:
        if FENCE.match(sentence.text):
            fenced = not fenced
        elif not fenced:
            words = sentence.text.strip(MARKS)
            named = bool(language.cues.references.fullmatch(words, 0, len(words)))
            goes_on = sentence.kind is not Kind.HEADING or LISTED.search(sentence.text)
            sources = named or (sources and bool(goes_on))
            if language.cues.visiting.fullmatch(words, 0, len(words)):
                hours = sentence
            elif hours and not _is_under(sentence, hours):
                hours = None
            if not sources and (hours is None or YEAR.search(sentence.text)):
                yield sentence


def _is_under(sentence: Sentence, heading: Sentence) -> bool:
    """Say whether a sentence stands under a heading, or under a line that is none but stands right above."""
    if heading.kind is Kind.HEADING:
        return sentence.kind is not Kind.HEADING
    return sentence.stanza == heading.stanza


def setting(
    document: Document, sentences: Sequence[Sentence], expressions: Iterable[TimeExpression], language: Language
) -> Setting:
    """See what kind of document this is."""
    guiding = [is_guiding(sentence, language) for sentence in sentences]
    guide = sum(guiding) >= GUIDING * len(sentences) and not _is_told_by_somebody(sentences, guiding, language)
    firm = sum(_is_firm(expression.value) for expression in expressions)
    today = bounds(document.anchor)[0] if document.anchor else None
    return Setting(guide, firm < FIRM, today)


def is_guiding(sentence: Sentence, language: Language) -> bool:
    """Say whether a sentence tells readers what to do; what is quoted in it does not count."""
    return bool(language.cues.guiding.search(QUOTATION.sub("", sentence.text)))


def _is_told_by_somebody(sentences: Sequence[Sentence], guiding: Sequence[bool], language: Language) -> bool:
    """Say whether somebody tells of himself in many of the sentences that do not guide or ask."""
    told = (sentence.text for sentence, guides in zip(sentences, guiding, strict=True) if not guides)
    narrated = (text for text in told if not text.rstrip().endswith(QUESTIONS))
    return sum(map(bool, map(language.cues.narrating.search, narrated))) >= NARRATED * len(sentences)


def _is_firm(value: Value | None) -> bool:
    match value:
        case Calendar():
            return value.year is not None or value.month is not None
        case Clock():
            return value.minute is not None
        case Within():
            return _is_firm(value.outer) or _is_firm(value.inner)
        case Modified():
            return _is_firm(value.value)
        case Between():
            return _is_firm(value.start) or _is_firm(value.end)
    return False
