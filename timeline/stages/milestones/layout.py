"""Lines with their dates -> what a date dates that stands on a line of its own."""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.contracts import HOLE, Language
from timeline.model import Kind, Sentence, TimeExpression

LEFT = 3  # letters that a date may leave of a line that is nothing but its date: 版
FIRST_CJK = "\u3040"
CELL = "|"  # the mark between the cells of a table
RULE = re.compile(r"[|:\-\s]*\|[|:\-\s]*-[|:\-\s]*")  # the line below the heads of columns
REMEMBERED = 8  # sentences before that may name who acts
BELOW = 2  # lines at most from a title to its date
HEADED = 8  # lines that a date on a line of its own dates at most; below more it is the date of a whole chapter
NAME = 90  # characters of a line that names what stands below it, at most
WORD = re.compile(r"[^\W\d_]{2}|[\u4e00-\u9fff]")
STAMP = re.compile(r"[(（]\s*(?P<words>[^()（）]{0,60}(?:[(（][^()（）]{0,40}[)）][^()（）]{0,20})?)[)）]")
TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
LINKED = re.compile(r"!?\[[^\[\]]{0,300}\]\([^()]{0,2000}\)|https?://\S+")
LETTER = re.compile(r"[^\W\d_]")
DIGIT = re.compile(r"\d")
MARKS = " \t#*_-–—·•:：|()（）[]【】,，.。"
END = ("。", ".", "！", "!", "？", "?", "；", ";")


def is_bare(sentence: Sentence, found: Sequence[TimeExpression]) -> bool:
    """Say whether a line is nothing but its date."""
    rest = _rest(sentence, found)
    return not DIGIT.search(rest) and letters(rest) <= LEFT and CELL not in rest


def is_row(sentence: Sentence) -> bool:
    """Say whether a line is a row of a table of Markdown."""
    return sentence.text.lstrip().startswith(CELL)


def cells(text: str) -> list[str]:
    """Give the cells of a row that say something: the first, and those behind it that are more than a link."""
    told = [cell for cell in (TAG.sub("", cell).strip() for cell in text.split(CELL)) if WORD.search(cell)]
    return told[:1] + [cell for cell in told[1:] if WORD.search(LINKED.sub("", cell))]


def is_bracketed(sentence: Sentence) -> bool:
    """Say whether a line is nothing but brackets: (12-14 May 2031, Ostrel) below the name of a fair."""
    text = sentence.text.strip()
    return text[:1] in "(（" and text[-1:] in ")）" and not text.count(text[0], 1)


def is_labelled(
    sentence: Sentence, found: Sequence[TimeExpression], language: Language, *, issued: bool = False
) -> bool:
    """Say whether a line is nothing but its date and what kind of date it is: When: 5 May; 展期：6月.

    `issued` asks for the date on which what is named above came out.
    """
    label = _rest(sentence, found).strip(MARKS)
    words = language.cues.issued if issued else language.cues.label
    return bool(label) and bool(words.fullmatch(label, 0, len(label)))


def is_placed(sentence: Sentence, found: Sequence[TimeExpression], language: Language) -> bool:
    """Say whether a line is nothing but a place and its date: Ostrel, 3 May 2031."""
    if not found:
        return False
    place = sentence.text[: found[0].span.start - sentence.span.start].strip()
    alone = not sentence.text[found[-1].span.end - sentence.span.start :].strip(MARKS)
    return alone and place.endswith(",") and language.titles.place.fullmatch(place[:-1]) is not None


def is_section(sentence: Sentence, found: Sequence[TimeExpression], language: Language) -> bool:
    """Say whether a line is nothing but its date and what that is of all below: Completed in May."""
    label = _rest(sentence, found).strip(MARKS)
    return bool(label) and bool(language.cues.section.fullmatch(label, 0, len(label)))


def letters(text: str) -> int:
    """Count the letters of a text; a Chinese character says as much as two."""
    return sum(1 + (letter >= FIRST_CJK) for letter in LETTER.findall(text))


def stamped(sentence: Sentence, found: Sequence[TimeExpression], language: Language) -> int:
    """Say where words end that open a text and only say when it was written, (Updated 5:45 p.m.); 0 if none do."""
    match = STAMP.match(sentence.text)
    if match and language.cues.label.match(match["words"]):
        return match.end()
    label = language.cues.stamp.match(sentence.text)
    start = end = label.end() if label else len(sentence.text)
    for expression in found:
        span = expression.span.shifted(-sentence.span.start)
        if span.start < end or letters(sentence.text[end : span.start]) > LEFT:
            break
        end = span.end
    return end if label and end > start else 0


def is_detail(sentence: Sentence, language: Language) -> bool:
    """Say whether a line only gives the place, a speaker or the price of what stands above it."""
    label, colon, _ = sentence.text.partition("：" if "：" in sentence.text else ":")
    label = label.strip(MARKS)
    return bool(colon) and bool(language.cues.detail.fullmatch(label, 0, len(label)))


def _rest(sentence: Sentence, found: Sequence[TimeExpression]) -> str:
    rest = sentence.text
    for expression in found:
        rest = rest.replace(expression.text, "", 1)
    return rest


@dataclass(slots=True)
class Page:
    """What stands above a line.

    `head` is the date that heads what follows, `headed` counts that, `section` is the line that says so of a list;
    `heading` is the heading above, `first` the line that opens the stanza, if it holds no date; `before` is the
    sentence before, `earlier` the words of the last ones, the nearest first, with HOLE for their dates; `columns` are
    the heads of the columns of a table; `opened` is the date of the sentence before, if that only opens what the next
    one tells.
    """

    head: tuple[TimeExpression, ...] = ()
    headed: int = 0
    section: Sentence | None = None
    heading: Sentence | None = None
    first: Sentence | None = None
    before: Sentence | None = None
    earlier: deque[str] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    columns: tuple[str, ...] = ()
    opened: TimeExpression | None = None

    def turn(self, sentence: Sentence, found: Sequence[TimeExpression]) -> None:
        """Go on to the next sentence."""
        dated = bool(found)
        if RULE.fullmatch(sentence.text) and self.before is not None:
            self.columns = tuple(self.before.text.split(CELL))
        elif CELL not in sentence.text:
            self.columns = ()
        self.earlier.appendleft(blanked(sentence, found))
        if self.before is None or sentence.stanza != self.before.stanza:
            self.first = None if dated else sentence
        if sentence.kind is Kind.HEADING:
            self.heading = sentence
            self.head = self.head if dated else ()
        self.before = sentence
        self.opened = self.opened if dated else None

    def heads(self, sentence: Sentence) -> bool:
        """Say whether the date above dates a line without one."""
        told = bool(self.head) and self.headed < HEADED
        listed = sentence.kind is Kind.ITEM and not is_row(sentence)
        told = told and (self.section is None or listed or sentence.stanza == self.section.stanza)
        return told and sentence.kind is not Kind.HEADING and self.opens_paragraph(sentence)

    def goes_on(self, sentence: Sentence) -> bool:
        """Say whether a sentence stands in the paragraph of the one before."""
        return self.before is not None and self.before.paragraph == sentence.paragraph

    def leave(self, sentence: Sentence, found: Sequence[TimeExpression]) -> None:
        """Go on to a line that opens with another day: what follows belongs to that."""
        opens = letters(sentence.text[: found[0].span.start - sentence.span.start]) <= LEFT
        if opens and found[0].type == "DATE" and self.opens_paragraph(sentence):
            self.head = ()

    def named(self, sentence: Sentence) -> Sentence | None:
        """Give the line of the same stanza that a date on a line of its own dates: a title with its date below."""
        first = self.first
        if first is None or first.stanza != sentence.stanza or sentence.kind is Kind.HEADING:
            return None
        return first if sentence.paragraph - first.paragraph <= BELOW and _is_name(first) else None

    def label(self, row: Sentence, others: Sequence[TimeExpression], date: TimeExpression) -> str:
        """Give the head of the column of a date, if its row holds others too."""
        if not others or not self.columns:
            return ""
        column = row.text.count(CELL, 0, date.span.start - row.span.start)
        return self.columns[column] if column < len(self.columns) else ""

    def opens_paragraph(self, sentence: Sentence) -> bool:
        """Say whether a sentence is the first of its paragraph."""
        return self.before is None or sentence.paragraph != self.before.paragraph


def blanked(sentence: Sentence, found: Sequence[TimeExpression], last: int | None = None) -> str:
    """Write HOLE for the dates of a sentence; give no more of it than so many characters."""
    text, end = "", 0
    for expression in found:
        start = expression.span.start - sentence.span.start
        if last is not None and start >= last:
            break
        text, end = text + sentence.text[end:start] + HOLE, expression.span.end - sentence.span.start
    return text + sentence.text[end:last]


def _is_name(line: Sentence) -> bool:
    return len(line.text) <= NAME and not line.text.rstrip(MARKS[:6]).endswith(END)
