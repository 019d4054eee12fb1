"""3/4/2025 is read as the document writes its dates."""

import pytest

import timeline

DATE = "The dock opens on 3/4/2025."


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        pytest.param(DATE, None, "2025-03-04?", id="nothing-tells"),
        pytest.param(DATE, "en-GB", "2025-04-03", id="british"),
        pytest.param(DATE, "en_US", "2025-03-04", id="american"),
        pytest.param(f"{DATE} It closes on 24/4/2025.", None, "2025-04-03", id="shown-day-first"),
        pytest.param(f"{DATE} It closes on 4/24/2025.", "en-GB", "2025-03-04", id="shown-against-the-region"),
        pytest.param(f"{DATE} It closes on 4/24/2025 or 24/4/2025.", None, "2025-03-04?", id="shown-both-ways"),
    ],
)
def test_the_document_says_which_comes_first(text: str, language: str | None, edtf: str) -> None:
    first, *_ = timeline.dates(text, anchor="2024-06-10", language=language)

    assert first.resolution
    assert first.resolution.edtf == edtf
