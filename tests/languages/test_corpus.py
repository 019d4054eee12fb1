"""Every corpus line of every language is read as it says, and every rule has a line that fires it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline.languages
from timeline import corpus, registry
from timeline.chronology.edtf import parse_edtf
from timeline.contracts import Language
from timeline.corpus import Case
from timeline.model import Document, Moment, TimeExpression
from timeline.stages import recognize, resolve, segment

FOLDERS = Path(timeline.languages.__file__).parent
FILES = sorted(FOLDERS.glob("*/corpus/*.txt"))


def cases() -> Iterator[object]:
    """Give every case with its language, named by its file and line."""
    for file in FILES:
        code = file.parent.parent.name
        for case in corpus.read(file.read_text("utf-8")):
            yield pytest.param(code, case, id=f"{code}/{file.stem}:{case.line}")


def read(code: str, case: Case) -> tuple[TimeExpression, ...]:
    """Read a line as a document of its own."""
    language = registry.languages()[code]
    document = Document("line", case.text, language=code, anchor=anchor_of(case))
    sentences = segment.segment(document, language)
    return resolve.resolve(document, sentences, recognize.recognize(document, sentences, language), language)


def anchor_of(case: Case) -> Moment | None:
    """Give the anchor the line was written for."""
    when = parse_edtf(case.anchor).when if case.anchor else None
    assert when is None or isinstance(when, Moment)
    return when


@pytest.mark.parametrize(("code", "case"), list(cases()))
def test_line_is_read_as_it_says(code: str, case: Case) -> None:
    found = read(code, case)

    told = [(span.of(case.text), value) for span, value in zip(case.spans, case.values, strict=True)]
    assert [(e.text, e.resolution.timex if e.resolution else None) for e in found] == told
    assert tuple(e.span for e in found) == case.spans


@pytest.mark.parametrize("code", sorted({file.parent.parent.name for file in FILES}))
def test_every_rule_is_fired_by_a_line(code: str) -> None:
    language = registry.languages()[code]
    lines = [case for file in FILES if file.parent.parent.name == code for case in corpus.read(file.read_text("utf-8"))]
    fired = {name for case in lines for expression in read(code, case) for name in expression.rules}

    assert [rule.name for rule in language.rules if not rule.trap and rule.name not in fired] == []
    assert traps_unsprung(language, lines) == []


def traps_unsprung(language: Language, lines: list[Case]) -> list[str]:
    """Give the traps whose pattern matches in no line."""
    texts = [case.text.translate(language.fold or {}) for case in lines]
    traps = [(rule.name, re.compile(rule.pattern, re.IGNORECASE)) for rule in language.rules if rule.trap]
    return [name for name, pattern in traps if not any(map(pattern.search, texts))]
