"""Sentence -> the title of what happened: made by cutting, never by inventing."""

import re
from collections.abc import Sequence

from timeline.contracts import Language
from timeline.model import Sentence, TimeExpression
from timeline.rendering.text import one_line, plain

HOLE = "\x00"  # stands where the date was cut out
PARENTHESES = re.compile(r"\s?[（(][^（()）]{0,80}[)）]")
QUOTE = re.compile(r"[“「\"]([^”」\"]{6,})[”」\"]$")
MIN_CLAUSE = 4  # characters; a shorter rest is no clause


def title(
    sentences: Sequence[Sentence], sentence: Sentence, expression: TimeExpression, language: Language, *, head: bool
) -> str:
    """Cut a title out of a sentence: the clause of the date without the date, and what it needs to be understood."""
    text = sentence.text
    if not head:
        start, end = expression.span.start - sentence.span.start, expression.span.end - sentence.span.start
        text = text[:start] + HOLE + text[end:]
    text = _without_dateline(text, language)
    text = plain(PARENTHESES.sub(lambda m: HOLE if HOLE in m[0] else "", text))
    return _fit(_clauses(text, language), language)


def _without_dateline(text: str, language: Language) -> str:
    match = language.cues.dateline.match(text.replace(HOLE, "0"))
    return text if match is None else (HOLE if HOLE in text[: match.end()] else "") + text[match.end() :]


def _clauses(text: str, language: Language) -> list[tuple[str, str]]:
    """Split into (clause, mark behind it)."""
    found, start = [], 0
    for match in language.titles.clauses.finditer(text):
        found.append((text[start : match.start()], match[0]))
        start = match.end()
    return [*found, (text[start:], "")]


def _fit(clauses: list[tuple[str, str]], language: Language) -> str:
    """Take the clause of the date, then its neighbours behind and before, as long as they fit and are needed."""
    where = next((i for i, (clause, _) in enumerate(clauses) if HOLE in clause), 0)
    chosen = [where]
    for candidate in (*range(where + 1, len(clauses)), *range(where - 1, -1, -1)):
        if _tells(chosen, clauses, language):
            break
        if _length(_text([*chosen, candidate], clauses, language), language) <= language.titles.limit:
            chosen.append(candidate)
    return _cut(_text(chosen, clauses, language), language)


def _tells(chosen: Sequence[int], clauses: list[tuple[str, str]], language: Language) -> bool:
    text = _text(chosen, clauses, language)
    return len(text) >= MIN_CLAUSE and bool(language.cues.occurrence.search(text))


def _text(chosen: Sequence[int], clauses: list[tuple[str, str]], language: Language) -> str:
    text = ""
    for index in sorted(chosen):
        clause, mark = clauses[index]
        text += clause + (mark if index + 1 in chosen else " ")
    return _trim(text.replace(HOLE, " "), language)


def _trim(text: str, language: Language) -> str:
    text = re.sub(r"\s+", " ", text)
    before = None
    while before != text:
        before = text
        text = language.titles.trailing.sub("", language.titles.leading.sub("", text.strip(), count=1).strip())
    return one_line(text)


def _length(text: str, language: Language) -> int:
    return len(text) if language.titles.unit == "characters" else len(text.split())


def _cut(text: str, language: Language) -> str:
    limit = language.titles.limit
    if language.titles.unit == "characters":
        return text if len(text) <= limit else text[: limit - 1] + "…"
    words = text.split(" ")
    return text if len(words) <= limit else " ".join(words[:limit]) + "…"
