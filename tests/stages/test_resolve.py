"""Document-level resolution: what a date leaves unsaid comes from what was told before it, and from the tense."""

import pytest

import timeline


def read(text: str, anchor: str = "2031-06-10", language: str | None = None) -> list[str | None]:
    found = timeline.dates(text, anchor=anchor, language=language)
    return [expression.resolution.timex for expression in found if expression.resolution]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2019, the dock opened. In May it burnt.", ["2019", "2019-05"]),
        ("The dock, which opened in 2019, closed in May.", ["2019", "2031-05"]),
        ("Profit rose from $3 million in 2019. In May the dock opened.", ["2019", "2031-05"]),
        ("On 3 December 2029 it sank. On 5 January it was raised.", ["2029-12-03", "2030-01-05"]),
        ("The dock opened in December.", ["2030-12"]),
        ("The dock will open in December.", ["2031-12"]),
        ("The dividend is payable July 2 to holders of record June 20.", ["2031-07-02", "2031-06-20"]),
        ("The dock opened last November.", ["2030-11"]),
        ("The play-offs are decided next March.", ["2032-03"]),
        ("The tournament starts next summer.", ["2032-SU"]),
        ("It earned $5 in the first quarter, up from $4 a year earlier.", ["2031-Q1", "2030-Q1"]),
        ("It earned $5 in the first quarter, up from $4 a year earlier. A year ago it was $3.", None),
        (
            "It earned $5 in the first quarter. The year-ago quarter brought $4. Year-ago costs were $3.",
            ["2031-Q1", "2030-Q1", "2030-Q1"],
        ),
        (
            "Sales fell in the first quarter. Analysts expect more in the third quarter of 2032. It had $4 a year ago.",
            ["2031-Q1", "2032-Q3", "2030-Q1"],
        ),
        ("In the year-earlier first quarter, it earned $4. Under a May pact it was sold.", ["2030-Q1", "2031-05"]),
        ("It was founded a year ago.", ["2030"]),
        ("5月12日，港口失火。13日，大火扑灭。", ["2031-05-12", "2031-05-13"]),
        ("5月12日，港口失火。9日，港口重开。", ["2031-05-12", "2031-06-09"]),
        ("The fair runs July 14 to 18. The gala will be held on Thursday.", ["2031-07-14/2031-07-18", "2031-07-17"]),
        ("The fair ran June 2 to 6. The jury will meet on Thursday.", ["2031-06-02/2031-06-06", "2031-06-12"]),
        ("大桥将于9月通车。首车发生在9月17日凌晨，18日全线开放。", ["2031-09", "2031-09-17TMO", "2031-09-18"]),
        ("The dock opened in December. It will close in December.", ["2030-12", "2031-12"]),
        (
            "Minutes of 3 May 2029\n\n(11-12 December 2030, Ostrel)\n\nProgramme\n\n10 December registration",
            ["2029-05-03", "2030-12-11/2030-12-12", "2030-12-10"],
        ),
        ("The next storm will come in April. The last one was in April, too.", ["2032-04", "2031-04"]),
        ("Bars were open from 11 p.m. to 3 a.m.", ["2031-06-10T23:00/2031-06-11T03:00"]),
        ("The bar was open from 10 p.m. to 2 a.m. on Friday.", ["2031-06-06T22:00/2031-06-07T02:00"]),
        ("商场晚上10点至次日2点营业。", ["2031-06-10T22:00/2031-06-11T02:00"]),
        ("工程于2029年11月至次年2月停工。", ["2029-11/2030-02"]),
        ("On Friday at 11 p.m. the fire broke out; at 2 a.m. it was out.", ["2031-06-06T23:00", "2031-06-07T02:00"]),
        ("On Friday at 2 a.m. the fire broke out; at 8 p.m. it was out.", ["2031-06-06T02:00", "2031-06-06T20:00"]),
        ("8日晚上他发病，夜里两点送医，早上出院。", ["2031-06-08TEV", "2031-06-09T02:00", "2031-06-09TMO"]),
        ("8日他发病，夜里两点送医。", ["2031-06-08", "2031-06-08T02:00"]),
        ("8日发生车祸。当晚他驾车北行，9时30分与货车相撞。", ["2031-06-08", "2031-06-08TEV", "2031-06-08T21:30"]),
        ("9月中旬开业，月底关门。", ["2030-09-11/2030-09-20", "2030-09"]),
        ("The shop opened last year. By the end of the year it will be sold.", ["2030", "2031"]),
        ("2003年公司成立。年底，员工过百。", ["2003", "2003"]),
        ("公司扩产。年底投产。", ["2031"]),
        ("The ship, launched in October 2022, will be sold by the end of the year.", ["2022-10", "2031"]),
        ("1990年建馆。紀念館本月起展出手稿，展期至7月31日。", ["1990", "2031-06", "2031-07-31"]),
        ("2031年3月罢工。港口22日恢复。", ["2031-03", "2031-03-22"]),
        ("2031年3月罢工。调查持续。政府成立调查组，9日公布结果。", ["2031-03", "2031-06-09"]),
        ("去年9月开工，12月封顶。", ["2030-09", "2030-12"]),
        ("2019年，罢工持续。6月9日，港口恢复。", ["2019", "2031-06-09"]),
        ("本月15日，双方将签约；20日，交割完成。", ["2031-06-15", "2031-06-20"]),
        (
            "2031年3月\n1日 开工\n15日 封顶\n4月\n2日 竣工",
            ["2031-03", "2031-03-01", "2031-03-15", "2031-04", "2031-04-02"],
        ),
        ("1-10月，公司完成了投资。", ["2030-01/2030-10"]),
        ("1-10月，公司将完成投资。", ["2031-01/2031-10"]),
        ("1911年是辛亥年。次年改元。", ["1911", "1911", "1912"]),
        ("2029年公司上市。春节期间，门店关闭了。", ["2029", "2029-02-13"]),
        ("下周一至周三将停水。", ["2031-06-16/2031-06-18"]),
        ("春节前，他寄出了包裹。", ["../2031-01-23"]),
        ("去年5月至今年3月，他住在岛上。", ["2030-05/2031-03"]),
        ("总理将于11日宣布方案。", ["2031-06-11"]),
        ("第3季营收增长。", ["2030-Q3"]),
        ("预计第3季上市。", ["2031-Q3"]),
        ("2030年8月5日到达，三天后离开，次日返回。", ["2030-08-05", "2030-08-08", "2030-08-09"]),
        ("预计中秋节开工。", ["2031-10-01"]),
    ],
)
def test_what_is_unsaid_is_found_nearby(text: str, expected: list[str] | None) -> None:
    found = read(text)

    assert found == (expected or ["2031-Q1", "2030-Q1", "2030-Q1"])


def test_a_heading_gives_its_year_to_all_that_stands_below() -> None:
    text = "2004\nFebruary—The dock opened\nMarch—The mill burnt\n2005\nJanuary—The dock closed\n"

    assert read(text, language="en")[-1] == "2005-01"


def test_a_season_in_a_heading_says_no_year() -> None:
    text = "# Last winter at the dock\n\nThe dock is painted.\n\nSwimmers meet on 20 July.\n"

    assert read(text)[-1] == "2031-07-20"


@pytest.mark.parametrize("marks", ["{}", "**{}**", "- {}:", "[{}]"])
def test_entries_of_a_log_stay_on_its_day_in_either_order(marks: str) -> None:
    entries = [("21:05", "The alarm is lifted until Thursday."), ("19:40", "Two men are saved."), ("08:00", "Fog.")]

    found = read("\n\n".join(f"{marks.format(time)} {words}" for time, words in entries), anchor="2031-06-10T22:00")

    assert [time for time in found if time and "T" in time] == [f"2031-06-10T{time}" for time, _ in entries]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The dock shut at 21:05. It opens at 10:00 on Wednesday.", "2031-06-11T10:00"),
        ("7月12日、13日船厂开放参观。", "2031-07-13"),
        ("到2038年，市场将翻番。船厂计划10月扩建。", "2031-10"),
        ("双方五年内投资船厂。老渡轮将于12月31日停航。", "2031-12-31"),
        ("渡轮明日停航。市长下午视察码头。", "2031-06-10TAF"),
    ],
)
def test_what_stands_in_one_breath_belongs_together(text: str, last: str) -> None:
    assert read(text)[-1] == last


def test_the_dateline_beats_the_publication_date() -> None:
    assert read("NORVALE, June 2, 2031 (Reuters) - The dock opened today.")[-1] == "2031-06-02"


def test_an_hour_joins_the_day_of_the_story_and_its_afternoon() -> None:
    assert read("2031年6月2日下午2点开会，会议5点半结束。") == ["2031-06-02T14:00", "2031-06-02T17:30"]


def test_a_ten_day_part_dates_a_milestone_by_its_month() -> None:
    (found,) = timeline.extract("诺瓦尔公司2030年10月中旬推出新船。", anchor="2031-06-10")

    assert (found.date, found.modifier) == ("2030-10", "mid")


def test_local_time_is_nobodys_zone() -> None:
    (found,) = timeline.extract("当地时间2030年4月2日下午3时30分，港口爆炸。", anchor="2031-06-10T09:00+08:00")

    assert found.date == "2030-04-02T15:30"
