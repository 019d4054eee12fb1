"""Sentence -> time expressions: what the words say and no more."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.contracts import Found, Language, Rule, Words, as_written, words
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
LONG = 2_000  # characters of a pattern that RE2 finds sooner than `re`, in spite of the way there and back
JOINABLE = (Calendar, Clock, Holiday, Lunar, Period, Shift, Weekday, Within)


_Candidate = tuple[int, int, int, re.Match[str], Rule]
"""Start, negated end and order of the rule: sorted, they stand as they are chosen; no two have the same."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """A language's patterns, compiled once."""

    prefilter: Patterns
    rules: tuple[Rule, ...]
    gap: Words | None
    pair: tuple[Words, Words] | None
    beside: tuple[Words, Words]
    modifiers: tuple[str, ...]

    def may(self, text: str) -> tuple[list[Rule], bool]:
        """Say which rules may match in a folded text, and whether words beside may modify what they find."""
        indices = self.prefilter.which(text)
        rules = [self.rules[index] for index in indices if index < len(self.rules)]
        return rules, len(indices) > len(rules)

    def modifier(self, match: re.Match[str]) -> str:
        """Give the modifier whose words matched."""
        return self.modifiers[int((match.lastgroup or "_0")[1:])]


def recognize(document: Document, sentences: Sequence[Sentence], language: Language) -> tuple[TimeExpression, ...]:
    """Find the time expressions of a document, in the order of the text, none overlapping another."""
    if language.recognize is not None:
        return tuple(language.recognize(document, tuple(sentences)))
    text = _folded(document.text, language)
    grammar = _grammar(language)
    found: list[TimeExpression] = []
    for sentence in sentences:
        found += _read(document.text, text, sentence.span, grammar)
    return tuple(found)


def may_hold_times(document: Document, language: Language) -> bool:
    """Say whether anything in a text looks as if it could tell a time: one scan, many times faster than reading."""
    if language.recognize is not None:
        return True
    rules, _ = _grammar(language).may(_folded(document.text, language))
    return not all(rule.trap for rule in rules)


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
        rules=language.rules,
        gap=Words(language.range_gap) if language.range_gap else None,
        pair=(Words(f"(?:{pair[0]})$"), Words(pair[1])) if pair else None,
        beside=(Words(beside[0]), Words(beside[1])),
        modifiers=modifiers,
    )


def _named(words: Mapping[str, str], modifiers: Sequence[str]) -> str:
    """Write one pattern whose last group names the modifier that its words give."""
    return "|".join(f"(?P<_{modifiers.index(name)}>{pattern})" for name, pattern in words.items()) or "(?!)"


def _read(original: str, text: str, span: Span, grammar: _Grammar) -> list[TimeExpression]:
    end = min(span.end, span.start + MAX_SENTENCE)
    rules, beside = grammar.may(text[span.start : end])
    if not rules:
        return []
    found = []
    for told, rule in _chosen(text, span.start, end, rules):
        modified = beside and rule.type not in ("DURATION", "SET")
        found.append(_told(_widened(told, text, span, grammar) if modified else told, rule, original))
    return list(_join(found, original, text, grammar))


def _chosen(text: str, start: int, end: int, rules: Sequence[Rule]) -> Iterator[tuple[Found, Rule]]:
    """Take the leftmost, of those the longest, of those the earliest rule that says something."""
    trapped = _merged(
        Span(*match.span()) for rule in rules if rule.trap for match in _finder(rule.pattern).finditer(text, start, end)
    )
    last = start
    for first, behind, _, match, rule in sorted(_candidates(text, start, end, rules)):
        if first < last or _glued(text, first) or _glued(text, -behind):
            continue
        span = Span(first, -behind)
        if trapped and _overlaps(trapped, span):
            continue
        said = rule.read(as_written(match, text))
        if said is None:
            continue
        last = span.end
        for found in said if isinstance(said, tuple) else (Found(span, said),):
            yield found, rule


def _candidates(text: str, start: int, end: int, rules: Sequence[Rule]) -> Iterator[_Candidate]:
    for order, rule in enumerate(rules):
        if rule.trap:
            continue
        group = _extent(rule.pattern)
        for match in _finder(rule.pattern).finditer(text, start, end):
            first, behind = match.span(group)
            if behind > first:
                yield first, -behind, order, match, rule


@cache
def _extent(pattern: str) -> str | int:
    """Name the group that is the extent of an expression: `x`, inside a context that the pattern matches, or all."""
    return "x" if "(?P<x>" in pattern else 0


@cache
def _finder(pattern: str) -> Words | Finder:
    """Make what finds a rule's words when it is first needed: a short document needs few of them."""
    return Finder(pattern) if len(pattern) > LONG else words(pattern)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Put overlapping spans together, in their order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _overlaps(merged: Sequence[Span], span: Span) -> bool:
    index = bisect_right(merged, span.start, key=lambda other: other.end)
    return index < len(merged) and merged[index].overlaps(span)


def _glued(text: str, index: int) -> bool:
    """Say whether an edge cuts a number or a Latin word (RE2 has no look-around)."""
    if not 0 < index < len(text):
        return False
    left, right = text[index - 1], text[index]
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def _widened(found: Found, text: str, span: Span, grammar: _Grammar) -> Found:
    """Take in the words beside an expression that modify it."""
    start, end, value = found.span.start, found.span.end, found.value
    before, after = grammar.beside
    match = before.search(text, max(span.start, start - MARGIN), start)
    if match:
        start, value = match.start(), Modified(value, grammar.modifier(match))
    match = after.match(text, end, span.end)
    if match:
        end, value = match.end(), Modified(value, grammar.modifier(match))
    if value is found.value:
        return found
    ends = found.ends
    if ends:
        ends = (Span(start, ends[0].end), *ends[1:-1], Span(ends[-1].start, end))
    return Found(Span(start, end), value, ends)


def _told(found: Found, rule: Rule, original: str) -> TimeExpression:
    place, names = found.span, (rule.name,)
    return TimeExpression(place, place.of(original), rule.type, found.value, names, ends=found.ends, loose=rule.loose)


def _join(found: list[TimeExpression], original: str, text: str, grammar: _Grammar) -> Iterable[TimeExpression]:
    """Make one range of two neighbours that a range word or a dash joins."""
    index = 0
    while index < len(found):
        expression = found[index]
        if index + 1 < len(found) and _joinable(expression, found[index + 1], text, grammar):
            following = found[index + 1]
            place = Span(expression.span.start, following.span.end)
            expression = TimeExpression(
                place,
                place.of(original),
                expression.type if expression.type == following.type else "DATE",
                Between(expression.value, following.value),
                (*expression.rules, *following.rules, "range"),
                ends=(*(expression.ends or (expression.span,)), following.span),
            )
            index += 1
        yield expression
        index += 1


def _joinable(first: TimeExpression, second: TimeExpression, text: str, grammar: _Grammar) -> bool:
    start, gap = first.span.start, (first.span.end, second.span.start)
    if gap[1] - gap[0] > MARGIN or not _alike(_bare(first.value), _bare(second.value)):
        return False
    if grammar.gap is not None and grammar.gap.fullmatch(text, *gap):
        return True
    if grammar.pair is None or not grammar.pair[1].fullmatch(text, *gap):
        return False
    return grammar.pair[0].search(text, max(0, start - MARGIN), start) is not None


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
