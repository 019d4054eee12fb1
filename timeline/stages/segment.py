"""Document -> sentences: layout first (headings, list items, paragraphs), then the language's own marks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.contracts import Language
from timeline.model import Document, Kind, Sentence

LAYOUT = re.compile(
    r"(?P<heading>#{1,6}[ \t]|=+[ \t])"
    r"|(?P<item>(?:[-*+•·●◆■▪‣–—]|\d{1,2}[.)、]|[a-z][.)])[ \t]|\|)"
    r"|(?P<underline>[=\-]{3,}$)"
)
WRAP_WIDTHS = range(45, 141)  # lines of this many characters may be hard-wrapped prose
SLACK = 10  # columns that people leave at the end of a line they break by hand
YEAR = re.compile(r"\W*(?:(?:1[5-9]|20|21)\d\d年?|(?:(?:1[5-9]|20|21)\d\d年)?\d{1,2}月)\W*")
LINE_ENDS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"  # what `str.splitlines` takes for one
TITLE_WIDTH = 90  # a line of its own up to this many columns, without an end mark, is a heading
END_MARKS = tuple('。！？!?.;；:：,，、…”"')
WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")


def segment(document: Document, language: Language) -> tuple[Sentence, ...]:
    """Cut a document into sentences, headings and list items, in the order of the text.

    A heading or a list item that holds several sentences gives each of them.
    """
    text, sentences = document.text, []
    end = stanza = 0
    for paragraph, (first, last, kind) in enumerate(_blocks(text)):
        stanza += text.count("\n", end, first) > 1
        end = last
        for part in language.segment(text[first:last]):
            place = part.shifted(first)
            sentences.append(Sentence(place, place.of(text), kind, paragraph, stanza))
    return tuple(sentences)


class _Line(NamedTuple):
    """A line without its end; `words` without the blanks around it, `mark` what they open with: a key of LAYOUT."""

    start: int
    text: str
    words: str
    mark: str | None


def _blocks(text: str) -> Iterator[tuple[int, int, Kind]]:
    """Give where each block begins and ends, and what it is."""
    lines = list(_lines(text))
    wrapped = _wrapped(lines)
    index = 0
    while index < len(lines):
        last = index
        while last + 1 < len(lines) and _continues(lines[index], lines[last], lines[last + 1], wrapped[last]):
            last += 1
        if lines[index].words and (last > index or lines[index].mark != "underline"):
            yield lines[index].start, lines[last].start + len(lines[last].text), _kind(lines, index, last)
        index = last + 1


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for whole in text.splitlines(keepends=True):
        line = whole.rstrip(LINE_ENDS)
        words = line.strip()
        match = None if words[:2].isalpha() else LAYOUT.match(words)
        yield _Line(start, line, words, match.lastgroup if match else None)
        start += len(whole)


def _wrapped(lines: Sequence[_Line]) -> list[bool]:
    """Say of each line whether it stands among lines that were broken because they were full."""
    wrapped: list[bool] = []
    while len(wrapped) < len(lines):
        first = last = len(wrapped)
        while last + 1 < len(lines) and lines[last + 1].words:
            last += 1
        wrapped += [last > first and _is_full(lines[first : last + 1])] * (last + 1 - first)
    return wrapped


def _is_full(block: Sequence[_Line]) -> bool:
    """Say whether most lines of a block have no room for the word that begins the next."""
    width = max(len(line.text) for line in block)
    if width < WRAP_WIDTHS.start:
        return False
    pairs = [(line.text, after.words.split(None, 1)[0]) for line, after in pairwise(block) if after.words]
    roomy = sum(len(line) + 1 + len(word) + SLACK <= width for line, word in pairs)
    return 3 * roomy < len(pairs)


def _continues(first: _Line, last: _Line, following: _Line, wrapped: bool) -> bool:
    if not last.words or not following.words or following.mark or first.mark == "heading":
        return False
    indented = first.mark == "item" and following.text[0] in " \t"
    full = wrapped and len(last.text) in WRAP_WIDTHS and not last.words.endswith((":", "|"))
    return (indented or full) and not _is_wide(last.text)


def _is_wide(line: str) -> bool:
    return not line.isascii() and WIDE.search(line) is not None


def _columns(line: str) -> int:
    return len(line) if line.isascii() else len(line) + len(WIDE.findall(line))


def _kind(lines: Sequence[_Line], index: int, last: int) -> Kind:
    line = lines[index]
    if line.mark == "heading" or YEAR.fullmatch(line.words):
        return Kind.HEADING
    if line.mark == "item":
        return Kind.ITEM
    if last + 1 < len(lines) and lines[last + 1].mark == "underline":
        return Kind.HEADING
    bare = index == last and not line.words.rstrip("*_ ").endswith(END_MARKS) and _stands_alone(lines, index)
    return Kind.HEADING if bare and _columns(line.words) <= TITLE_WIDTH else Kind.TEXT


def _stands_alone(lines: Sequence[_Line], index: int) -> bool:
    around = (lines[neighbour] for neighbour in (index - 1, index + 1) if 0 <= neighbour < len(lines))
    return not any(line.words for line in around)
