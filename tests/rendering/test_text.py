import json
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from timeline.rendering.text import clean, columns, one_line, plain

ANY = st.text(st.characters(exclude_categories=()))  # surrogates and controls included
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@given(ANY)
@example("\r\x00\n")
@example("\ud83d\ude80")
def test_clean_text_fits_into_xml_and_utf_8(text: str) -> None:
    element = etree.Element("t")
    element.text = clean(text)

    assert (etree.fromstring(etree.tostring(element)).text or "") == clean(text)
    assert json.loads(json.dumps(clean(text), ensure_ascii=False).encode()) == clean(text)


@given(ANY)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(
    st.text(
        st.characters(
            codec="utf-8",
            exclude_categories=("Cc", "Cn", "Zl", "Zp"),
            exclude_characters="\ufffd\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        )
    )
)
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("a\r\nb\rc\n", "a\nb\nc\n", id="line ends"),
        pytest.param("a\tb", "a\tb", id="tab stays"),
        pytest.param("a\x85b\u2028c\u2029d", "a\nb\nc\nd", id="line ends of other worlds"),
        pytest.param("a\u202eb\u202dc\u2066d\u2069e", "abcde", id="what turns the direction of text"),
        pytest.param("\u200fא\u200e", "\u200fא\u200e", id="marks of direction stay"),
        pytest.param("a\ufffdb", "a?b", id="what nobody could decode"),
        pytest.param("\x00a\x0bb\x1bc\x7fd\x9fe", "abcde", id="controls"),
        pytest.param("a\ud83db\ufdd0c\ufdefd\ufffee\uffff\U0001fffe\U0010ffff", "abcde", id="no characters"),
        pytest.param("\U0001f680 中文 é", "\U0001f680 中文 é", id="words and emoji"),
    ],
)
def test_what_no_writer_can_hold_is_dropped(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        pytest.param(" The bridge\r\n\topens ", 99, "The bridge opens", id="blanks"),
        pytest.param("云麓大桥\n合龙", 99, "云麓大桥合龙", id="Chinese is wrapped without a blank"),
        pytest.param("云麓大桥\nopens", 99, "云麓大桥 opens", id="a wrap between scripts is a blank"),
        pytest.param("The bridge opens", 16, "The bridge opens", id="just fits"),
        pytest.param("The bridge opens today", 14, "The bridge…", id="cut before a word"),
        pytest.param("The bridge opens", 11, "The bridge…", id="cut after a word"),
        pytest.param("Donaudampfschifffahrt", 10, "Donaudamp…", id="a word longer than the line"),
        pytest.param("云麓大桥今日合龙", 5, "云麓大桥…", id="cut between characters"),
        pytest.param(f"ab{FAMILY}c", 5, "ab…", id="no cut inside an emoji"),
        pytest.param("re\u0301sume\u0301", 3, "r…", id="no cut before an accent"),
    ],
)
def test_a_title_is_one_line_within_its_limit(text: str, limit: int, line: str) -> None:
    assert one_line(text, limit) == line


@given(ANY, st.integers(2, 50))
def test_one_line_keeps_its_limit(text: str, limit: int) -> None:
    line = one_line(text, limit)

    assert len(line) <= limit
    assert line.splitlines() in ([], [line])


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        pytest.param("## Norvale in 2024", "Norvale in 2024", id="heading"),
        pytest.param("- [x] **Ostrel** *moves*", "Ostrel moves", id="task, bold, italic"),
        pytest.param("> * quoted\n> * twice", "quoted\ntwice", id="quoted list"),
        pytest.param("**bold with *italic* in it**", "bold with italic in it", id="nested"),
        pytest.param("__all__ of _this_ ~~gone~~", "all of this gone", id="underscores"),
        pytest.param("see [the *notes*](https://a.example/x_(y)) now", "see the notes now", id="link"),
        pytest.param("[![logo](l.png)](https://a.example) 2.0 is out", " 2.0 is out", id="linked image"),
        pytest.param("[notes][1], <https://a.example/>, done[^2]", "notes, https://a.example/, done", id="references"),
        pytest.param("`**kwargs` and ``a_b_c``", "**kwargs and a_b_c", id="code keeps its marks"),
        pytest.param(r"\*not italic\*, 1\. no list", "*not italic*, 1. no list", id="escapes"),
        pytest.param(
            "snake_case_name, 5 * 3 * 2, a<b, [1][2]", "snake_case_name, 5 * 3 * 2, a<b, [1][2]", id="no marks"
        ),
        pytest.param("24. März 2024: Gipfel", "24. März 2024: Gipfel", id="a German day is no list mark"),
        pytest.param("**2024年3月**，[河湾镇](x)图书馆开馆", "2024年3月，河湾镇图书馆开馆", id="Chinese"),
    ],
)
def test_marks_of_markdown_are_taken_off(markdown: str, text: str) -> None:
    assert plain(markdown) == text


@pytest.mark.parametrize("hostile", ["[", "[a](", "![", "**a ", "*a", "`a", "_a ", "> ", "# ", "~~a", "[![a](b)", "\\"])
def test_hostile_marks_cost_linear_time(hostile: str) -> None:
    started = time.process_time()
    plain(hostile * 20_000)

    assert time.process_time() - started < 2  # seconds; a quadratic pattern takes minutes


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("２０３１年", 10), ("ｱ", 1), ("", 0), ("e\u0301", 1)])
def test_wide_characters_take_two_columns(text: str, width: int) -> None:
    assert columns(text) == width
