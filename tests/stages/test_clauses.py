"""Where a clause looks: the verb that a date goes with decides, not any verb of the sentence."""

import pytest

from timeline import registry
from timeline.model import Sentence, Span
from timeline.stages._clauses import Direction, direction

PAST, FUTURE, UNKNOWN = Direction.PAST, Direction.FUTURE, Direction.UNKNOWN


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"),
    [
        ("en", "The dock opened on Tuesday.", "Tuesday", PAST),
        ("en", "The dock will be opened on Tuesday.", "Tuesday", FUTURE),
        ("en", "The fair is to be held in May.", "May", FUTURE),
        ("en", "The firm said Friday it will close in May.", "Friday", PAST),
        ("en", "The firm said Friday it will close in May.", "May", FUTURE),
        ("en", "A storm dumped rain on the whole county on Tuesday and more is expected.", "Tuesday", PAST),
        ("en", "The firm started four rounds of planned outages in October.", "October", PAST),
        ("en", "A dock in May.", "May", UNKNOWN),
        ("en", "A dock that had been due to close on Tuesday.", "Tuesday", PAST),
        ("en", "The talks were put off until Tuesday.", "Tuesday", FUTURE),
        ("en", "The firm announced that United Docks would be moving Thursday.", "Thursday", FUTURE),
        ("en", "It will be paid on a still unspecified date in January.", "January", FUTURE),
        ("en", "No crew could be reached Wednesday.", "Wednesday", PAST),
        ("en", "The mayor spoke; on Friday, the ferry will return.", "Friday", FUTURE),
        ("en", "Doors shut long ago; see you on Sunday!", "Sunday", FUTURE),
        ("en", "Neighbours planned a large fair on Sunday and were planning a parade.", "Sunday", FUTURE),
        ("en", "Until Sunday, they had not met.", "Sunday", PAST),
        ("zh", "公司接到通知，2月5日停产。", "2月5日", FUTURE),
        ("zh", "据报道，9月30日，该行将正式停业。", "9月30日", FUTURE),
        ("zh", "该厂将停产，9月30日，工会表示反对。", "9月30日", PAST),
        ("zh", "总理将于11日宣布方案。", "11日", FUTURE),
        ("zh", "總理將於11日宣布方案。", "11日", FUTURE),
        ("zh", "公司3月完成收购，计划5月投产。", "3月", PAST),
        ("zh", "公司3月完成收购，计划5月投产。", "5月", FUTURE),
        ("zh", "将士们已于3月返回。", "3月", PAST),
        ("zh", "3月的北岸。", "3月", UNKNOWN),
    ],
)
def test_the_nearest_verb_decides(language: str, text: str, words: str, expected: Direction) -> None:
    start = text.index(words)
    sentence = Sentence(Span(5, 5 + len(text)), text)

    assert direction(sentence, Span(start + 5, start + 5 + len(words)), registry.languages()[language]) is expected


def test_a_long_table_is_read_in_linear_time() -> None:
    text = "2024年获批" * 4000
    sentence = Sentence(Span(0, len(text)), text)

    assert {direction(sentence, Span(i, i + 5), registry.languages()["zh"]) for i in range(0, len(text), 7)} == {PAST}
