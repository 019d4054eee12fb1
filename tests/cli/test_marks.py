import click

from timeline.cli._marks import marked
from timeline.model import Span


def mark(text: str, *words: str, width: int = 1000) -> list[str]:
    """Mark words of a text, numbered from 1; give the lines without colours."""
    marks = [(Span(text.index(word), text.index(word) + len(word)), str(n)) for n, word in enumerate(words, 1)]
    return [click.unstyle(line) for line in marked(text, marks, width)]


def test_neighbours_are_told_apart_by_their_numbers() -> None:
    assert mark("去年3月31日", "去年", "3月", "31日") == [
        "去年3月31日",
        "1~~~2~~3~~~",
    ]


def test_a_long_text_is_cut_at_blanks() -> None:
    assert mark("opened in May 2031 and", "May 2031", width=14) == [
        "opened in May ",
        "          1~~~",
        "2031 and",
        "1~~~",
    ]


def test_a_text_without_blanks_is_cut_where_the_line_is_full() -> None:
    assert mark("二〇三一年五月通车", "五月", width=8) == ["二〇三一", "年五月通", "  1~~~", "车"]


def test_a_line_end_within_a_sentence_is_a_blank() -> None:
    assert mark("in May\r\n2031", "May\r\n2031") == ["in May  2031", "   1~~~~~~~~"]


def test_what_cannot_be_seen_keeps_the_marks_in_place() -> None:
    assert mark("a\x1b May", "May") == ["a\\x1b May", "      1~~"]


def test_a_label_that_is_longer_than_its_words_is_kept() -> None:
    text = "5 on"

    assert [click.unstyle(line) for line in marked(text, [(Span(0, 1), "12")], 80)] == ["5 on", "12"]
