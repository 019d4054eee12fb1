import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.rendering.wrapping import width, wrapped


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("The bridge", ["The bridge"], id="fits"),
        pytest.param("The bridge of Norvale opens", ["The bridge of", "Norvale opens"], id="between words"),
        pytest.param("The bridge of Norvale opens to all", ["The bridge of", "Norvale…"], id="too long"),
        pytest.param("诺瓦尔大桥，今日通车", ["诺瓦尔大桥，", "今日通车"], id="no comma opens a line"),
        pytest.param("诺瓦尔大（桥）通车", ["诺瓦尔大", "（桥）通车"], id="no bracket ends a line"),
        pytest.param("诺瓦尔大桥今日通车庆典开幕", ["诺瓦尔大桥今", "日通车庆典…"], id="chinese too long"),
        pytest.param("x" * 30, ["x" * 12, "x" * 10 + "…"], id="one word too long"),
        pytest.param("诺瓦尔CAR-NK获批", ["诺瓦尔", "CAR-NK获批"], id="a latin word stays whole"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_lines_end_where_a_reader_expects_it(text: str, lines: list[str]) -> None:
    assert wrapped(text, 6.5, 2) == lines


@given(st.text(min_size=1), st.integers(1, 4))
def test_nothing_is_lost_but_blanks_and_what_the_ellipsis_stands_for(text: str, lines: int) -> None:
    made = wrapped(text, 6, lines)

    assert len(made) <= lines
    told = "".join("".join(made).removesuffix("…").split())
    assert "".join(text.split()).startswith(told)


@pytest.mark.parametrize(("text", "size"), [("e\u0301", 0.52), ("中", 1.0), ("\U0001f680", 1.0), ("\u202e", 0)])
def test_accents_and_marks_of_direction_take_no_room(text: str, size: float) -> None:
    assert width(text) == size
