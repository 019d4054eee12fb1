"""Sentence -> time expressions: what the words say and no more."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.contracts import Found, Language, Rule, as_written, lower, words
from timeline.matching import Finder, Patterns
from timeline.model import Document, Granularity, Sentence, Span, TimeExpression
from timeline.model.value import (
    Between,
    Calendar,
    Clock,
    Holiday,
    Lunar,
    Modified,
    Period,
    Shift,
    Value,
    Weekday,
    Within,
)

MARGIN = 40  # characters before an expression in which its modifier stands, and between the ends of a range
MAX_SENTENCE = 20_000  # characters; what is longer is no sentence, and its rest is not read
FEW = 20  # different characters that are folded one by one: commas and brackets
LONG = 250  # characters of a pattern that RE2 may find sooner than `re`, in spite of the way there and back
YEAR_BEHIND_NAME = re.compile("(?:19|20)[0-9]{2}[\u4e00-\u9fff]")  # NBA2019年: no blank stands beside Han
JOINABLE = (Calendar, Clock, Holiday, Lunar, Period, Shift, Weekday, Within)


_Candidate = tuple[int, int, int, re.Match[str], Rule]
"""Start, negated end and order of the rule: sorted, they stand as they are chosen; no two have the same."""


class _Texts(NamedTuple):
    """A text as it is written, as the rules read it (folded), and as they are looked for (in lower case)."""

    written: str
    folded: str
    small: str


class _Sought(NamedTuple):
    """A rule with what finds its words and the group that is their extent: `x`, inside a context, or all."""

    order: int
    rule: Rule
    finder: re.Pattern[str] | Finder
    extent: str | int


@dataclass(frozen=True, slots=True)
class _Grammar:
    """A language's patterns, compiled once; all are for text in lower case."""

    prefilter: Patterns
    rules: tuple[_Sought, ...]
    gap: re.Pattern[str] | None
    pair: tuple[re.Pattern[str], re.Pattern[str]] | None
    beside: tuple[re.Pattern[str], re.Pattern[str]]
    modifiers: tuple[str, ...]

    def may(self, text: str) -> tuple[list[_Sought], bool]:
        """Say which rules may match in a folded text, and whether words beside may modify what they find."""
        indices = self.prefilter.which(text)
        if not indices:
            return [], False
        rules = [self.rules[index] for index in indices if index < len(self.rules)]
        return rules, len(indices) > len(rules)

    def modifier(self, match: re.Match[str]) -> str:
        """Give the modifier whose words matched."""
        return self.modifiers[int((match.lastgroup or "_0")[1:])]


def recognize(document: Document, sentences: Sequence[Sentence], language: Language) -> tuple[TimeExpression, ...]:
    """Find the time expressions of a document, in the order of the text, none overlapping another."""
    if language.recognize is not None:
        return tuple(language.recognize(document, tuple(sentences)))
    folded = _folded(document.text, language)
    texts, grammar = _Texts(document.text, folded, lower(folded)), _grammar(language)
    spans = [sentence.span for sentence in sentences]
    asked = [grammar.may(span.of(folded)[:MAX_SENTENCE]) for span in spans]  # in one go, or caches forget automata
    found: list[TimeExpression] = []
    for span, (rules, beside) in zip(spans, asked, strict=True):
        if rules:
            found += _read(texts, span, rules, grammar, beside=beside)
    return tuple(found)


def may_hold_times(document: Document, language: Language) -> bool:
    """Say whether anything in a text looks as if it could tell a time: one scan, many times faster than reading."""
    if language.recognize is not None:
        return True
    rules, _ = _grammar(language).may(_folded(document.text, language))
    return not all(sought.rule.trap for sought in rules)


@lru_cache(maxsize=1)  # who asks whether a text may hold times reads it next
def _folded(text: str, language: Language) -> str:
    """Write each character as the rules have it: most texts have few of those to fold, and they are found sooner."""
    if not language.fold:
        return text
    start, written = 0, _written(language)
    for _ in range(FEW):
        found = written.search(text, start)
        if found is None:
            return text
        start, text = found.start(), text.replace(found[0], chr(language.fold[ord(found[0])]))
    return text.translate(language.fold)


@cache
def _written(language: Language) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(map(chr, language.fold or ())))}]")


@cache
def _grammar(language: Language) -> _Grammar:
    pair, before, after = language.range_pair, language.before or {}, language.after or {}
    modifiers = tuple(dict.fromkeys((*before, *after)))
    beside = (f"(?:{_named(before, modifiers)})$", _named(after, modifiers))
    return _Grammar(
        prefilter=Patterns([*(rule.hint or rule.pattern for rule in language.rules), *beside]),
        rules=tuple(_sought(order, rule) for order, rule in enumerate(language.rules)),
        gap=words(language.range_gap).pattern if language.range_gap else None,
        pair=(words(f"(?:{pair[0]})$").pattern, words(pair[1]).pattern) if pair else None,
        beside=(words(beside[0]).pattern, words(beside[1]).pattern),
        modifiers=modifiers,
    )


def _sought(order: int, rule: Rule) -> _Sought:
    finder = Finder(rule.pattern) if len(rule.pattern) > LONG else words(rule.pattern).pattern
    return _Sought(order, rule, finder, "x" if "(?P<x>" in rule.pattern else 0)


def _named(words: Mapping[str, str], modifiers: Sequence[str]) -> str:
    """Write one pattern whose last group names the modifier that its words give."""
    return "|".join(f"(?P<_{modifiers.index(name)}>{pattern})" for name, pattern in words.items()) or "(?!)"


def _read(
    texts: _Texts, span: Span, rules: Sequence[_Sought], grammar: _Grammar, *, beside: bool
) -> list[TimeExpression]:
    found, end = [], min(span.end, span.start + MAX_SENTENCE)
    for told, rule in _chosen(texts, span.start, end, rules):
        modified = beside and rule.type not in ("DURATION", "SET")
        found.append(_told(_widened(told, texts, span, grammar) if modified else told, rule, texts))
    return _joined(found, texts, grammar) if len(found) > 1 else found


def _chosen(texts: _Texts, start: int, end: int, rules: Sequence[_Sought]) -> Iterator[tuple[Found, Rule]]:
    """Take the leftmost, of those the longest, of those the earliest rule that says something."""
    candidates, trapped = _candidates(texts.small, start, end, rules)
    last = start
    for first, behind, _, match, rule in candidates:
        if first < last or _is_glued(texts.folded, first, -behind) or (trapped and _overlaps(trapped, first, -behind)):
            continue
        said = rule.read(as_written(match, texts.folded))
        if said is None:
            continue
        last = -behind
        for found in said if isinstance(said, tuple) else (Found(Span(first, last), said),):
            yield found, rule


def _candidates(
    text: str, start: int, end: int, rules: Sequence[_Sought]
) -> tuple[list[_Candidate], list[tuple[int, int]]]:
    """Give all that rules find, in the order of choice, and what traps keep them off."""
    candidates: list[_Candidate] = []
    trapped: list[tuple[int, int]] = []
    for order, rule, finder, extent in rules:
        for match in finder.finditer(text, start, end):
            first, behind = match.span(extent)
            if rule.trap:
                trapped.append(match.span())
            elif behind > first:
                candidates.append((first, -behind, order, match, rule))
    return sorted(candidates), _merged(trapped) if trapped else []


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put overlapping stretches together, in their order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged


def _overlaps(merged: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(merged, start, key=lambda other: other[1])
    return index < len(merged) and merged[index][0] < end


def _is_glued(text: str, start: int, end: int) -> bool:
    """Say whether an edge cuts a number or a Latin word (RE2 has no look-around)."""
    if end < len(text) and _joins(text[end - 1], text[end]):
        return True
    if not start or not _joins(text[start - 1], text[start]):
        return False
    return text[start - 1].isdigit() or YEAR_BEHIND_NAME.match(text, start) is None


def _joins(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum() and left.isascii() and right.isascii()


def _widened(found: Found, texts: _Texts, span: Span, grammar: _Grammar) -> Found:
    """Take in the words beside an expression that modify it."""
    start, end, value = found.span.start, found.span.end, found.value
    before, after = grammar.beside
    match = before.search(texts.small, max(span.start, start - MARGIN), start)
    if match:
        start, value = match.start(), Modified(value, grammar.modifier(match))
    match = after.match(texts.small, end, span.end)
    if match:
        end, value = match.end(), Modified(value, grammar.modifier(match))
    if value is found.value:
        return found
    ends = found.ends
    if ends:
        ends = (Span(start, ends[0].end), *ends[1:-1], Span(ends[-1].start, end))
    return Found(Span(start, end), value, ends)


def _told(found: Found, rule: Rule, texts: _Texts) -> TimeExpression:
    place = found.span
    return TimeExpression(
        place, place.of(texts.written), rule.type, found.value, (rule.name,), ends=found.ends, loose=rule.loose
    )


def _joined(found: Sequence[TimeExpression], texts: _Texts, grammar: _Grammar) -> list[TimeExpression]:
    """Make one range of two neighbours that a range word or a dash joins."""
    joined = []
    index = 0
    while index < len(found):
        expression = found[index]
        if index + 1 < len(found) and _joinable(expression, found[index + 1], texts.small, grammar):
            following = found[index + 1]
            place = Span(expression.span.start, following.span.end)
            expression = TimeExpression(
                place,
                place.of(texts.written),
                expression.type if expression.type == following.type else "DATE",
                Between(expression.value, following.value),
                (*expression.rules, *following.rules, "range"),
                ends=(*(expression.ends or (expression.span,)), following.span),
            )
            index += 1
        joined.append(expression)
        index += 1
    return joined


def _joinable(first: TimeExpression, second: TimeExpression, text: str, grammar: _Grammar) -> bool:
    start, gap = first.span.start, (first.span.end, second.span.start)
    if gap[1] - gap[0] > MARGIN:
        return False
    if grammar.gap is None or not grammar.gap.fullmatch(text, *gap):
        if grammar.pair is None or not grammar.pair[1].fullmatch(text, *gap):
            return False
        if not grammar.pair[0].search(text, max(0, start - MARGIN), start):
            return False
    return _alike(_bare(first.value), _bare(second.value))


def _alike(first: Value, second: Value) -> bool:
    """Say whether two values may be the ends of a range: not 3 p.m. - this week, not Friday to December."""
    if not (isinstance(first, JOINABLE) and isinstance(second, JOINABLE)):
        return False
    fine, coarse = (any(map(kind, (first, second))) for kind in (_is_fine, _is_coarse))
    return not (fine and coarse)


def _is_fine(value: Value) -> bool:
    return isinstance(value, Clock | Weekday)


def _is_coarse(value: Value) -> bool:
    match value:
        case Calendar():
            return value.day is None
        case Shift() | Period():
            return value.unit < Granularity.DAY
    return False


def _bare(value: Value) -> Value:
    return value.value if isinstance(value, Modified) else value
