from datetime import UTC, date, datetime

import edtf as reference
import pytest

from timeline.model import Modifier
from timeline.rendering.dates import brief, clock, earliest, label, latest, precision, qualifier, spoken, standard, utc

#        EDTF                        precision  English label     Chinese label  English words             Chinese words
CASES = """
2025-03-24T14:39+08:00     | minute  | 2025-03-24 14:39 | 2025-03-24 14:39 | 24 March 2025, 14:39 (UTC+08:00) | 2025年3月24日 14:39（UTC+08:00）
2025-03-24T14:39:05Z       | minute  | 2025-03-24 14:39 | 2025-03-24 14:39 | 24 March 2025, 14:39 (UTC) | 2025年3月24日 14:39（UTC）
2025-03-24T09:05           | minute  | 2025-03-24 09:05 | 2025-03-24 09:05 | 24 March 2025, 09:05    | 2025年3月24日 09:05
2025-03-24                 | day     | 2025-03-24     | 2025-03-24     | 24 March 2025              | 2025年3月24日
2025-03                    | month   | 2025-03        | 2025-03        | March 2025                 | 2025年3月
2024-35                    | quarter | 2024-Q3        | 2024-Q3        | the third quarter of 2024  | 2024年第三季度
2024-41                    | half    | 2024-H2        | 2024-H2        | the second half of 2024    | 2024年下半年
2024-21                    | season  | 2024 spring    | 2024 春        | spring 2024                | 2024年春季
2024                       | year    | 2024           | 2024           | 2024                       | 2024年
0079                       | year    | AD 79          | 公元79         | AD 79                      | 公元79年
-0043                      | year    | 44 BC          | 公元前44       | 44 BC                      | 公元前44年
-0043-03-15                | day     | -0043-03-15    | -0043-03-15    | 15 March 44 BC             | 公元前44年3月15日
199X                       | decade  | 1990s          | 1990年代       | the 1990s                  | 1990年代
19XX                       | century | 1900–1999      | 20世纪         | the years 1900 to 1999     | 20世纪
2024-03-24/2024-03-26      | range   | 2024-03-24 – 2024-03-26 | 2024-03-24 – 2024-03-26 | 24 March 2024 to 26 March 2024 | 2024年3月24日至2024年3月26日
2025-03-03/2025-03-09      | week    | 2025-03-03 – 2025-03-09 | 2025-03-03 – 2025-03-09 | 3 March 2025 to 9 March 2025 | 2025年3月3日至2025年3月9日
2024-03/2024-05            | range   | 2024-03 – 2024-05 | 2024-03 – 2024-05 | March 2024 to May 2024  | 2024年3月至2024年5月
2024-03/..                 | range   | 2024-03 –      | 2024-03 –      | since March 2024           | 自2024年3月起
../2030                    | range   | – 2030         | – 2030         | until 2030                 | 至2030年
2015~                      | year    | c. 2015        | 约 2015        | about 2015                 | 约2015年
2015?                      | year    | 2015?          | 2015?          | 2015 (uncertain)           | 2015年（存疑）
2015-06%                   | month   | c. 2015-06?    | 约 2015-06?    | about June 2015 (uncertain) | 约2015年6月（存疑）
"""  # noqa: E501 - a table
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in CASES.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_date_is_told_as_finely_as_it_is_known(row: tuple[str, ...]) -> None:
    edtf = row[0]
    labels = tuple(label(edtf, None, language) for language in ("en", "zh"))
    words = tuple(spoken(edtf, None, language) for language in ("en", "zh"))

    assert (precision(edtf), *labels, *words) == row[1:]


@pytest.mark.parametrize(
    ("edtf", "modifier", "said"),
    [
        ("2020", "early", ("early 2020", "2020 初", "early in 2020", "2020年初")),
        ("2021-06", "mid", ("mid 2021-06", "2021-06 中", "in the middle of June 2021", "2021年6月中")),
        ("203X", "late", ("late 2030s", "2030年代 末", "late in the 2030s", "2030年代末")),
        ("2020~", "late", ("c. late 2020", "约 2020 末", "about late in 2020", "约2020年末")),
    ],
)
def test_a_modifier_says_which_part(edtf: str, modifier: Modifier, said: tuple[str, ...]) -> None:
    made = [tell(edtf, modifier, language) for tell in (label, spoken) for language in ("en", "zh")]

    assert tuple(made) == said


def test_a_language_without_words_gets_english_ones() -> None:
    assert label("199X", None, "nl") == "1990s"
    assert label("199X", None, "zh-Hant-TW") == "1990年代"


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("0079", date(79, 1, 1), date(79, 12, 31)),
        ("2024-02~", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28)),
        ("2024-03/..", date(2024, 3, 1), None),
        ("../2030", None, date(2030, 12, 31)),
        ("-0043-03-15", None, None),
    ],
)
def test_first_and_last_day(edtf: str, first: date | None, last: date | None) -> None:
    assert (earliest(edtf), latest(edtf)) == (first, last)


@pytest.mark.parametrize(("edtf", "meaning"), [("2024?", "uncertain"), ("2024~", "approximate"), ("2024%", "both")])
def test_a_qualifier_has_a_name(edtf: str, meaning: str) -> None:
    assert qualifier(edtf) == meaning


def test_a_plain_date_has_no_qualifier() -> None:
    assert qualifier("2024") is None


def test_a_clock_time_has_an_instant_only_with_its_zone() -> None:
    assert utc("2025-03-24T02:39+08:00") == datetime(2025, 3, 23, 18, 39, tzinfo=UTC)
    assert clock("2025-03-24T02:39+08:00") == utc("2025-03-24T02:39+08:00")
    assert [utc(edtf) for edtf in ("2025-03-24T02:39", "2025-03-24", "2024/2025")] == [None, None, None]


@pytest.mark.parametrize("edtf", ["-0043-03-15T10:00Z", "9999-12-31T23:59-08:00", "2025-02-30T10:00Z"])
def test_a_clock_time_outside_the_calendar_has_no_instant(edtf: str) -> None:
    assert utc(edtf) is None


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2025-03-24T14:39+08:00", "2025-03-24T14:39:00+08:00"),
        ("2025-03-24T14:39Z", "2025-03-24T14:39:00Z"),
        ("2025-03-24T14:39:05Z", "2025-03-24T14:39:05Z"),
        ("2025-03-24T14:39Z/2025-03-24T15:00Z", "2025-03-24"),
        ("2025-03-24T14:39Z~/2025-03-25T15:00Z~", "2025-03-24~/2025-03-25~"),
        ("2025-03-24T14:39Z/..", "2025-03-24/.."),
        ("2024-35", "2024-35"),
    ],
)
def test_what_is_written_is_read_by_the_library_of_others(edtf: str, written: str) -> None:
    assert standard(edtf) == written
    assert reference.parse_edtf(written)


@pytest.mark.parametrize(
    ("edtf", "modifier", "english", "chinese"),
    [
        pytest.param("2025-03-24", None, "24 March", "3月24日", id="day"),
        pytest.param("2025-03-24T14:39Z", None, "24 March, 14:39 (UTC)", "3月24日 14:39（UTC）", id="clock"),
        pytest.param("2025-03", None, "March 2025", "2025年3月", id="month"),
        pytest.param("2024-35", None, "Q3 2024", "2024年第三季度", id="quarter"),
        pytest.param("2024", "early", "early 2024", "2024年初", id="early"),
        pytest.param("2024-06", "mid", "mid-June 2024", "2024年6月中", id="mid"),
        pytest.param("2015~", None, "around 2015", "约2015年", id="about"),
        pytest.param("199X", None, "1990s", "1990年代", id="decade"),
        pytest.param("2025-03-24/2025-03-26", None, "24 – 26 March", "3月24日至26日", id="within a month"),
        pytest.param("2025-03-24/2025-04-02", None, "24 March – 2 April", "3月24日至4月2日", id="within a year"),
        pytest.param(
            "2024-12-24/2025-01-02",
            None,
            "24 December 2024 – 2 January 2025",
            "2024年12月24日至2025年1月2日",
            id="two years",
        ),
        pytest.param("2025-03-24/..", None, "since 24 March", "3月24日起", id="open"),
    ],
)
def test_below_its_year_a_day_goes_without_it(edtf: str, modifier: Modifier | None, english: str, chinese: str) -> None:
    assert (brief(edtf, modifier, "en"), brief(edtf, modifier, "zh")) == (english, chinese)
