"""Whatever words of time stand together, nothing breaks, and every date is EDTF."""

from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from timeline.chronology.edtf import parse_edtf
from timeline.model import Document

ENGLISH = (
    *(
        "last",
        "next",
        "this",
        "the",
        "week",
        "weekend",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
        "day",
        "first",
    ),
    *("two", "3", "31", "2031", "2031-05-03", "5/6/2031", "May", "Sept.", "Monday", "Fri", "spring", "Q3", "Easter"),
    *("to", "-", "from", "until", "between", "and", "by", "since", "ago", "later", "before", "earlier", "early", "mid"),
    *("late", "about", "at 5 p.m.", "noon", "midnight", "EST", "will open", "opened", ",", ".", ";", "(", ")", "\n"),
)
CHINESE = (
    *(
        "去年",
        "今年",
        "同年",
        "当日",
        "次日",
        "上周",
        "下周五",
        "周末",
        "本月",
        "上旬",
        "底",
        "初",
        "2031年",
        "二〇三一年",
    ),
    *(
        "5月",
        "3日",
        "31日",
        "第三季度",
        "上半年",
        "春节",
        "中秋",
        "三天",
        "两年",
        "前",
        "后",
        "至",
        "—",
        "、",
        "自",
        "以来",
    ),
    *(
        "截至",
        "约",
        "上午",
        "9点",
        "半",
        "当地时间",
        "年代",
        "世纪",
        "起",
        "将",
        "已",
        "启动",
        "，",
        "。",
        "；",
        "\n",
        "民国",
        "九十",
    ),
)
ANCHORS = st.sampled_from([None, "2031-06-10", "2031-06-10T09:30+08:00", "2031-02", "2031", "0001-01-01", "9999-12-31"])


def _check(text: str, anchor: str | None, language: str) -> None:
    for milestone in timeline.extract(text, anchor=anchor, language=language, all=True):
        parse_edtf(milestone.date)
    timeline.build([Document("d", text, language)], anchor=anchor, min_score=0.0)


@settings(max_examples=400)
@given(words=st.lists(st.sampled_from(ENGLISH), max_size=14), anchor=ANCHORS)
def test_english_words_in_any_order(words: list[str], anchor: str | None) -> None:
    _check(" ".join(words), anchor, "en")


@settings(max_examples=400)
@given(words=st.lists(st.sampled_from(CHINESE), max_size=14), anchor=ANCHORS)
def test_chinese_words_in_any_order(words: list[str], anchor: str | None) -> None:
    _check("".join(words), anchor, "zh")


@given(text=st.text(max_size=200), language=st.sampled_from(["en", "zh", "de", "und"]))
def test_any_text_at_all(text: str, language: str) -> None:
    _check(text, "2031-06-10", language)
