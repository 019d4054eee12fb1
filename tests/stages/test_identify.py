"""Documents get what they do not say themselves: an id of their own, a language, an anchor."""

import pytest

from timeline import pipeline, registry
from timeline.config import Config
from timeline.model import Document, Source
from timeline.stages import identify


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It closed last year.", "en"),
        ("On 24 March 2025 Norvale opened its second plant in Ostrel.", "en"),
        ("诺瓦尔公司于2031年成立。", "zh"),
        ("諾瓦爾公司於2031年成立。", "zh"),
        ("El 24 de marzo de 2025 abrió el taller.", None),
        ("２日も約４００人が避難する予定だという。", None),
        ("", None),
    ],
)
def test_the_language_is_told_by_the_text(text: str, language: str | None) -> None:
    assert identify.detect(text, registry.languages()) == language


def test_documents_of_one_name_get_ids_of_their_own() -> None:
    sources = [Source(f"{folder}/report.txt", b"It closed.") for folder in ("a", "b", "b")]
    found = [d for d in pipeline.documents(sources, Config(anchor="2031")) if isinstance(d, Document)]

    assert [document.id for document in found] == ["report", "b/report.txt:report", "b/report.txt:report:2"]


def test_what_the_document_says_beats_the_options() -> None:
    document = identify.identify(
        Document("d", "It closed.", language="de", anchor=identify.anchor("2031")),
        registry.languages(),
        Config(language="zh", anchor="2032-05-03"),
    )

    assert (document.language, document.anchor) == ("de", identify.anchor("2031"))
