"""Document -> sentences: layout first (headings, list items, paragraphs), then the language's own marks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.contracts import Language
from timeline.model import Document, Kind, Sentence, Span

HEADING = re.compile(r"#{1,6}[ \t]|=+[ \t]")
ITEM = re.compile(r"(?:[-*+•·●◆■▪‣–—]|\d{1,2}[.)、]|[a-z][.)])[ \t]|\|")
UNDERLINE = re.compile(r"[=\-]{3,}[ \t]*")
WRAP_WIDTHS = range(45, 141)  # lines of this many characters may be hard-wrapped prose
SLACK = 10  # columns that people leave at the end of a line they break by hand
YEAR = re.compile(r"\W*(?:1[5-9]|20|21)\d\d年?\W*")
TITLE_WIDTH = 90  # a line of its own up to this many columns, without an end mark, is a heading
END_MARKS = tuple('。！？!?.;；:：,，、…”"')
WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")


def segment(document: Document, language: Language) -> tuple[Sentence, ...]:
    """Cut a document into sentences, headings and list items, in the order of the text.

    A heading or a list item that holds several sentences gives each of them.
    """
    sentences = []
    end = stanza = 0
    for paragraph, (span, kind) in enumerate(_blocks(document.text)):
        block = span.of(document.text)
        stanza += document.text.count("\n", end, span.start) > 1
        end = span.end
        for part in language.segment(block):
            place = part.shifted(span.start)
            sentences.append(Sentence(place, place.of(document.text), kind, paragraph, stanza))
    return tuple(sentences)


def _blocks(text: str) -> Iterator[tuple[Span, Kind]]:
    lines = list(_lines(text))
    wrapped = _wrapped(text, lines)
    index = 0
    while index < len(lines):
        last = index
        while last + 1 < len(lines) and _continues(text, lines[index], lines[last], lines[last + 1], wrapped[last]):
            last += 1
        span = Span(lines[index].start, lines[last].end)
        if span.of(text).strip() and not UNDERLINE.fullmatch(span.of(text).strip()):
            yield span, _kind(text, lines, index, last)
        index = last + 1


def _wrapped(text: str, lines: Sequence[Span]) -> list[bool]:
    """Say of each line whether it stands among lines that were broken because they were full."""
    wrapped: list[bool] = []
    while len(wrapped) < len(lines):
        first = last = len(wrapped)
        while last + 1 < len(lines) and lines[last + 1].of(text).strip():
            last += 1
        wrapped += [_is_full([line.of(text) for line in lines[first : last + 1]])] * (last + 1 - first)
    return wrapped


def _is_full(block: Sequence[str]) -> bool:
    """Say whether most lines of a block have no room for the word that begins the next."""
    width = max(map(len, block))
    pairs = [(line, after.split(None, 1)[0]) for line, after in pairwise(block) if after.strip()]
    roomy = sum(len(line) + 1 + len(word) + SLACK <= width for line, word in pairs)
    return 3 * roomy < len(pairs)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield Span(start, start + len(line.rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")))
        start += len(line)


def _continues(text: str, first: Span, last: Span, following: Span, wrapped: bool) -> bool:
    line, after = last.of(text), following.of(text)
    if not line.strip() or not after.strip() or _starts_block(after.lstrip()) or UNDERLINE.fullmatch(after.strip()):
        return False
    if HEADING.match(first.of(text).lstrip()) or _columns(line) != len(line):
        return False
    indented = after[0] in " \t" and bool(ITEM.match(first.of(text).lstrip()))
    return indented or (wrapped and len(line) in WRAP_WIDTHS and not line.rstrip().endswith((":", "|")))


def _starts_block(line: str) -> bool:
    return bool(HEADING.match(line) or ITEM.match(line))


def _columns(line: str) -> int:
    return len(line) + len(WIDE.findall(line))


def _kind(text: str, lines: list[Span], index: int, last: int) -> Kind:
    line = lines[index].of(text).strip()
    if HEADING.match(line) or YEAR.fullmatch(line):
        return Kind.HEADING
    if ITEM.match(line):
        return Kind.ITEM
    underlined = last + 1 < len(lines) and bool(UNDERLINE.fullmatch(lines[last + 1].of(text).strip()))
    short = index == last and _columns(line) <= TITLE_WIDTH and not line.rstrip("*_ ").endswith(END_MARKS)
    return Kind.HEADING if underlined or (short and _stands_alone(text, lines, index)) else Kind.TEXT


def _stands_alone(text: str, lines: list[Span], index: int) -> bool:
    return all(
        not 0 <= neighbour < len(lines) or not lines[neighbour].of(text).strip() for neighbour in (index - 1, index + 1)
    )
