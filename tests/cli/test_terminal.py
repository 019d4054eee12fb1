import pytest

from timeline.cli._terminal import table, visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("a\x1b[31mb", "a\\x1b[31mb", id="escape"),
        pytest.param("a\u202eb", "a\\u202eb", id="bidi-override"),
        pytest.param("a\udce9b", "a\\udce9b", id="surrogate"),
        pytest.param("a\u2028b\rc", "a\\u2028b\\rc", id="line-ends"),
        pytest.param("去\u3000年\u00a0é", "去\u3000年\u00a0é", id="blanks-stay"),
        pytest.param("می\u200cشود", "می\u200cشود", id="joiners-stay"),
    ],
)
def test_what_cannot_be_seen_is_written_out(text: str, seen: str) -> None:
    assert visible(text) == seen


def test_a_table_without_rows_is_its_header() -> None:
    assert table(("NAME", "WHAT"), []) == "NAME  WHAT"
