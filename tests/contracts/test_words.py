"""Words found in any case of letters."""

import pytest

from timeline.contracts import Words
from timeline.contracts.words import lower


@pytest.mark.parametrize("text", ["The Dock OPENED.", "the dock opened.", "THE DOCK Opened."])
def test_case_does_not_matter(text: str) -> None:
    match = Words(r"\b(?:Opened|closed)\b").search(text)

    assert match is not None
    assert match.span() == (9, 15)


def test_classes_keep_their_meaning() -> None:
    assert [match.span() for match in Words(r"\S+ \D+").finditer("Dock OPENED 12")] == [(0, 12)]


@pytest.mark.parametrize("text", ["İstanbul opened", "İİ opened", "ẞ opened", "opened"])
def test_places_are_those_of_the_text_as_written(text: str) -> None:
    match = Words("opened").search(text)

    assert match is not None
    assert text[slice(*match.span())] == "opened"
    assert len(lower(text)) == len(text)


@pytest.mark.parametrize("text", ["ΟΔΟΣ ΣΑΣ\nÀ la Σ\r\nΣ", "École\u2028ΜΑΪΟΣ.\n"])
def test_line_by_line_it_is_the_same_lower_case(text: str) -> None:
    assert lower(text) == text.lower()
