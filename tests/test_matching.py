"""With and without RE2 the same is found: the patterns that RE2 is asked are looser than those that are matched."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import corpus, matching, registry
from timeline.matching import Finder, Patterns, core
from timeline.model import Document
from timeline.stages import recognize, segment

CORPORA = Path(matching.__file__).parent / "languages"
TEXTS = {
    "en": "“On 3 March 2031”, at 5 p.m., the dock opened. Two days later it closed; last\u00a0week it sank.",
    "zh": "２０３１年３月３日下午５点，码头开放。次日关闭；上周沉没。自五月以来，没有船。民國一百二十年，再開。",
}


@pytest.mark.parametrize("code", ["en", "zh"])
def test_the_same_is_found_without_re2(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    language = registry.languages()[code]
    lines = [case.text for file in (CORPORA / code / "corpus").glob("*.txt") for case in corpus.read(file.read_text())]
    documents = [Document("d", text) for text in (TEXTS[code], *lines)]
    sentences = [segment.segment(document, language) for document in documents]

    def found() -> list[object]:
        recognize._grammar.cache_clear()
        return [recognize.recognize(*pair, language) for pair in zip(documents, sentences, strict=True)]

    fast = found()
    monkeypatch.setattr(matching, "re2", None)
    slow = found()
    recognize._grammar.cache_clear()

    assert fast == slow
    assert sum(map(bool, fast)) >= len(lines) / 2


@cache
def _patterns(code: str) -> Patterns:
    language = registry.languages()[code]
    return Patterns([rule.hint or rule.pattern for rule in language.rules])


@pytest.mark.parametrize("code", ["en", "zh"])
@given(text=st.text(alphabet="2031-年月日号時上下周前後后個 　\u00a0.,:/MaymarJn3rdé’“点半３Ｑ", max_size=40))
def test_re2_never_passes_over_what_re_finds(code: str, text: str) -> None:
    language = registry.languages()[code]
    folded = text.translate(language.fold or {})

    found = {i for i, rule in enumerate(language.rules) if re.search(rule.pattern, folded, re.IGNORECASE)}
    assert found <= set(_patterns(code).which(folded))


@pytest.mark.parametrize("text", ["ab12 ab ab3 é ab45", "", "ab1ab2", "\ud800 ab9", "ab7 汉字ab8"])
def test_a_finder_finds_what_re_finds(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "WORTH", 0)
    finder = Finder(r"\b(?P<letters>ab)(?P<number>\d{1,2})")
    located = [match.span() for match in finder.finditer(text, 0, len(text))]
    monkeypatch.setattr(matching, "re2", None)

    assert located == [match.span() for match in finder.finditer(text, 0, len(text))]


def test_every_pattern_is_one_that_re2_reads() -> None:
    for language in registry.languages().values():
        assert Patterns([rule.pattern for rule in language.rules]).which("") is not None


@pytest.mark.parametrize("code", ["en", "zh"])
def test_no_core_is_found_everywhere(code: str) -> None:
    cores = {rule.name: core(rule.hint or rule.pattern) for rule in registry.languages()[code].rules}

    assert not [name for name, pattern in cores.items() if re.search(pattern, "", re.IGNORECASE)]


def test_a_core_keeps_what_has_to_be_there() -> None:
    long = "(?:" + "|".join(map(str, range(200))) + ")"

    assert core(f"(?P<date>{long})?{long} (?P<clock>[0-9]点)") == " (?P<clock>[0-9]点)"
    assert [core(pattern) for pattern in (long, f"{long}$", f"{long}|x", "(?:a)?", "(?:a)+b", "x(?:a)?")] == [
        *(long, f"{long}$", f"{long}|x", "(?:a)?", "(?:a)+b", "x(?:a)?")
    ]


def test_a_lone_surrogate_is_no_obstacle() -> None:
    language = registry.languages()["en"]
    document = Document("d", "\ud800 opened on 3 March 2031")

    assert recognize.recognize(document, segment.segment(document, language), language)
