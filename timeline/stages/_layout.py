"""Lines with their dates -> what a date dates that stands on a line of its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.contracts import Language
from timeline.model import Kind, Sentence, TimeExpression

LEFT = 3  # letters that a date may leave of a line that is nothing but its date: 版
BELOW = 2  # lines at most from a title to its date
NAME = 90  # characters of a line that names what stands below it, at most
LETTER = re.compile(r"[^\W\d_]")
DIGIT = re.compile(r"\d")
MARKS = " \t#*_-–—·•:：|()（）[]【】,，.。"
END = ("。", ".", "！", "!", "？", "?", "；", ";")


def is_bare(sentence: Sentence, found: Sequence[TimeExpression]) -> bool:
    """Say whether a line is nothing but its date."""
    rest = _rest(sentence, found)
    return not DIGIT.search(rest) and len(LETTER.findall(rest)) <= LEFT


def is_labelled(sentence: Sentence, found: Sequence[TimeExpression], language: Language) -> bool:
    """Say whether a line is nothing but its date and what kind of date it is: When: 5 May; 展期：6月."""
    label = _rest(sentence, found).strip(MARKS)
    return bool(label) and bool(language.cues.label.fullmatch(label, 0, len(label)))


def _rest(sentence: Sentence, found: Sequence[TimeExpression]) -> str:
    rest = sentence.text
    for expression in found:
        rest = rest.replace(expression.text, "", 1)
    return rest


@dataclass(slots=True)
class Page:
    """What stands above a line.

    `head` is the date that heads what follows, `heading` the heading above, `first` the line that opens the stanza,
    both only if they hold no date; `before` is the sentence before.
    """

    head: tuple[TimeExpression, ...] = ()
    heading: Sentence | None = None
    first: Sentence | None = None
    before: Sentence | None = None

    def turn(self, sentence: Sentence, *, dated: bool) -> None:
        """Go on to the next sentence."""
        if self.before is None or sentence.stanza != self.before.stanza:
            self.first = None if dated else sentence
        if sentence.kind is Kind.HEADING and not dated:
            self.heading, self.head = sentence, ()
        self.before = sentence

    def named(self, sentence: Sentence) -> Sentence | None:
        """Give the line of the same stanza that a date on a line of its own dates: a title with its date below."""
        first = self.first
        if first is None or first.stanza != sentence.stanza or sentence.kind is Kind.HEADING:
            return None
        return first if sentence.paragraph - first.paragraph <= BELOW and _is_name(first) else None

    def before_in(self, sentence: Sentence) -> Sentence | None:
        """Give the sentence before in the same paragraph."""
        return None if self.opens_paragraph(sentence) else self.before

    def opens_paragraph(self, sentence: Sentence) -> bool:
        """Say whether a sentence is the first of its paragraph."""
        return self.before is None or sentence.paragraph != self.before.paragraph


def _is_name(line: Sentence) -> bool:
    return len(line.text) <= NAME and not line.text.rstrip(MARKS[:6]).endswith(END)
