"""Layout first: headings, list items, hard-wrapped paragraphs."""

import pytest

from timeline.languages import other
from timeline.model import Document, Kind
from timeline.stages.segment import segment


def told(text: str) -> list[tuple[str, Kind]]:
    return [(s.text, s.kind) for s in segment(Document("d", text), other.LANGUAGE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Plan\n\nIt began here.", [("# Plan", Kind.HEADING), ("It began here.", Kind.TEXT)]),
        ("- first act\n- second act", [("- first act", Kind.ITEM), ("- second act", Kind.ITEM)]),
        ("- an act that goes on\n  in a second line", [("- an act that goes on\n  in a second line", Kind.ITEM)]),
        ("Overview\n\nThe works opened.", [("Overview", Kind.HEADING), ("The works opened.", Kind.TEXT)]),
        ("Overview\n========\n\nIt opened.", [("Overview", Kind.HEADING), ("It opened.", Kind.TEXT)]),
        ("工厂投产。公司扩建！", [("工厂投产。", Kind.TEXT), ("公司扩建！", Kind.TEXT)]),
        ("2031年3月\n1日 开工", [("2031年3月", Kind.HEADING), ("1日 开工", Kind.TEXT)]),
        ("公司历程\n\n工厂投产。", [("公司历程", Kind.HEADING), ("工厂投产。", Kind.TEXT)]),
    ],
    ids=[
        "markdown heading",
        "items",
        "indented item",
        "short line",
        "underlined",
        "chinese",
        "month",
        "chinese short line",
    ],
)
def test_blocks_are_told_apart(text: str, expected: list[tuple[str, Kind]]) -> None:
    assert told(text) == expected


def test_hard_wrapped_prose_is_one_sentence() -> None:
    text = "The company has today opened the second of its three plants in\nthe valley, and a third will follow."

    assert told(text) == [(text, Kind.TEXT)]


def test_spans_are_places_in_the_document() -> None:
    text = "  Intro.\r\n\r\n* One act.  Another act.\n"
    found = segment(Document("d", text), other.LANGUAGE)

    assert [sentence.span.of(text) for sentence in found] == [sentence.text for sentence in found]


def test_paragraphs_are_counted() -> None:
    found = segment(Document("d", "One. Two.\n\nThree."), other.LANGUAGE)

    assert [sentence.paragraph for sentence in found][:1] != [found[-1].paragraph]
