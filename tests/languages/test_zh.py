"""Chinese: how much of a text it is, where its sentences end, how it is folded, how its rules are made."""

import re

import pytest

from timeline.languages.zh import LANGUAGE
from timeline.languages.zh.numerals import number
from timeline.languages.zh.words import SIMPLIFIED, TRADITIONAL

UNSAFE = re.compile(r"\(\?(?:[=!]|<[=!]|P=)|(?<!\\)\\[1-9]|[)\]}\w][*+]|\{[0-9]+,\}")


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in LANGUAGE.segment(text)]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        pytest.param("山城的旧桥已经拆除。", 1.0, id="Simplified"),
        pytest.param("山城的舊橋已經拆除。", 1.0, id="Traditional"),
        pytest.param("古い橋は来年に取り壊される。", 0.0, id="Japanese"),
        pytest.param("The old bridge is gone.", 0.0, id="English"),
        pytest.param("2024", 0.0, id="no letters"),
    ],
)
def test_share_tells_chinese_from_its_neighbours(text: str, share: float) -> None:
    assert LANGUAGE.share(text) == share


def test_share_counts_latin_words_against_it() -> None:
    assert 0.5 < LANGUAGE.share("山城公司发布了Norvale系统。") < 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("桥塌了。路断了！", ["桥塌了。", "路断了！"], id="end marks"),
        pytest.param("桥塌了；路断了。", ["桥塌了；", "路断了。"], id="semicolon"),
        pytest.param("水位3.5米。", ["水位3.5米。"], id="a full stop in a number"),
        pytest.param(
            "他说“桥塌了。路断了。”人们散了。", ["他说“桥塌了。路断了。”", "人们散了。"], id="quote kept whole"
        ),
        pytest.param(
            "他问（真的吗？不会吧）然后走了。", ["他问（真的吗？不会吧）然后走了。"], id="brackets kept whole"
        ),
        pytest.param("“桥塌了。”他说。", ["“桥塌了。”", "他说。"], id="quote that closes with its sentence"),
    ],
)
def test_sentences_end_outside_quotes(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_folding_keeps_every_offset() -> None:
    assert LANGUAGE.fold is not None
    text = "２０２４年３月，週五　後天（星期二）○○"

    assert text.translate(LANGUAGE.fold) == "2024年3月,周五 后天(星期二)〇〇"


def test_folding_maps_one_character_to_one() -> None:
    assert len(TRADITIONAL) == len(SIMPLIFIED) == len(set(TRADITIONAL))
    assert not set(TRADITIONAL) & set(SIMPLIFIED)


@pytest.mark.parametrize("rule", LANGUAGE.rules, ids=lambda rule: rule.name)
def test_patterns_are_linear(rule) -> None:  # type: ignore[no-untyped-def]
    assert not UNSAFE.search(re.sub(r"\\\.|\[[^\]]*\]", "x", rule.pattern))
    assert rule.doc


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("元", 1),
        ("十", 10),
        ("廿一", 21),
        ("卅", 30),
        ("一百零五", 105),
        ("两千", 2000),
        ("二〇二五", 2025),
        ("一一四", 114),
    ],
)
def test_numerals_are_read(text: str, value: int) -> None:
    assert number(text) == value
