"""Milestones: each act once, with its date, its status, its category, and a score that leaves the rest out."""

import pytest

import timeline
from timeline.model import Milestone

ANCHOR = "2031-06-10"


def found(text: str, *, every: bool = False) -> tuple[Milestone, ...]:
    return timeline.extract(text, anchor=ANCHOR, all=every)


def told(text: str) -> list[tuple[str, str]]:
    return [(milestone.date, milestone.title) for milestone in found(text)]


def test_two_acts_of_one_year_in_one_sentence_are_two_milestones() -> None:
    assert told("2030年,北岸医院的新药获得许可;同年,南岸大学的项目获批试点。") == [
        ("2030", "北岸医院的新药获得许可"),
        ("2030", "南岸大学的项目获批试点"),
    ]


def test_a_day_and_its_hour_are_one_milestone() -> None:
    (milestone,) = found("The ferry sank on 3 May 2031 at 14:30.")

    assert milestone.date.startswith("2031-05-03T14:30")


def test_what_is_told_again_is_evidence() -> None:
    (milestone,) = found("Ostrel opened its dock on 3 May 2031.\n\nOn 3 May 2031 Ostrel opened its dock in Norvale.")

    assert len(milestone.retold) == 1


def test_a_line_with_a_colon_and_what_it_introduces_are_one() -> None:
    (milestone,) = found("2031年5月3日，码头上发生过一场误会：\n\n当日，有人把汽笛听成了警报，渡口停航。")

    assert milestone.date == "2031-05-03"
    assert len(milestone.retold) == 1


@pytest.mark.parametrize(
    "text",
    [
        "近五年来，船厂建造了四艘渡轮。",
        "与2026年的水平持平。",
        "评审团公布了2030年获奖名单。",
        "渔业奖得主：林远(2026年)、方若川(2028年)。",
        "— Tilda Voss (@tildavoss) June 9, 2031",
        "瓦匠\n\n2031-06-09 08:40:55\n\n手工瓦比我们那时候贵多了。",
    ],
    ids=["total until now", "compared", "named list", "winners", "signature", "comment"],
)
def test_totals_comparisons_and_comments_are_no_milestones(text: str) -> None:
    assert found(text) == ()


def test_a_question_behind_what_is_told_does_not_ask_for_it() -> None:
    (milestone,) = found("6月9日，船厂把旧船名改成了“海鸥”，有人说好听，有人说俗气，你觉得呢？")

    assert milestone.date == "2031-06-09"


def test_versions_of_one_day_stay_apart() -> None:
    assert len(found("## 1.4.1 (3 May 2031)\n\n- a\n\n## 1.4.2 (3 May 2031)\n\n- b")) == 2


def test_a_date_that_opens_a_row_dates_all_its_acts() -> None:
    assert told("- July 2030: Ostrel opened a dock; Norvale closed its mill") == [
        ("2030-07", "Ostrel opened a dock"),
        ("2030-07", "Norvale closed its mill"),
    ]


def test_when_a_page_was_updated_is_no_milestone() -> None:
    text = "Page last updated at 11:39, Monday, 9 June 2031. Dockers of Ostrel went on strike on 8 June 2031 over pay."

    assert told(text) == [("2031-06-08", "Dockers of Ostrel went on strike over pay")]
    assert told("最后更新：2031年6月9日 青岩港6月8日启用。") == [("2031-06-08", "青岩港启用")]


def test_what_something_is_the_first_since_is_no_milestone() -> None:
    assert told("The ferry sank on 3 May 2031, the deadliest accident on the lake since 1987.") == [
        ("2031-05-03", "The ferry sank")
    ]


def test_dates_that_head_what_follows_part_a_line() -> None:
    assert told("6 May 2030: Ferry sinks off Ostrel 10 May 2030: Norvale sends two tugs") == [
        ("2030-05-06", "Ferry sinks off Ostrel"),
        ("2030-05-10", "Norvale sends two tugs"),
    ]


def test_a_heading_that_is_a_date_dates_what_stands_below() -> None:
    assert told("## 2030年5月3日\n\n诺瓦尔公司收购了奥斯特。") == [("2030-05-03", "诺瓦尔公司收购奥斯特")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The dock was shut on 13 and 14 May.", ["2031-05-13/2031-05-14"]),
        ("The dock was shut on 13 and 16 May.", ["2031-05-13", "2031-05-16"]),
        ("船厂在2028年、2029年和2030年连续停产。", ["2028/2030"]),
        ("5月3日、7月9日，船厂两度失火。", ["2031-05-03", "2031-07-09"]),
    ],
)
def test_days_told_side_by_side_are_one_stretch(text: str, dates: list[str]) -> None:
    assert [milestone.date for milestone in timeline.extract(text, anchor="2031-09-10")] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The launch, planned for 3 July, was postponed to 9 July.", ["2031-07-09"]),
        ("船厂将下水时间由7月3日推迟到7月9日。", ["2031-07-09"]),
        ("船厂7月3日宣布将下水推迟到7月9日。", ["2031-07-03", "2031-07-09"]),
        ("Norvale will open its dock in the coming weeks.", ["2031-06~"]),
        ("Ostrel said it will hire 40 people in the next few days.", ["2031-06~"]),
        ("未来几周，船厂将关闭两座船坞。", ["2031-06~"]),
        ("About five days ago Norvale bought Ostrel.", ["2031-06-05~"]),
        ("Earlier this week Norvale bought Ostrel.", ["2031-06-09/2031-06-10"]),
        ("The dock was closed for 9 days from 3 May.", ["2031-05-03"]),
    ],
)
def test_a_date_is_as_fine_as_its_words(text: str, dates: list[str]) -> None:
    assert [milestone.date for milestone in found(text)] == dates


@pytest.mark.parametrize(
    ("text", "language", "date", "status"),
    [
        ("La fábrica abrirá el viernes.", "es", "2031-06-13", "planned"),
        ("El viernes cerró la fábrica.", "es", "2031-06-06", "happened"),
        ("Vendredi, l'usine ouvrira ses portes.", "fr", "2031-06-13", "planned"),
        ("Am Freitag wurde das Werk geschlossen.", "de", "2031-06-06", "happened"),
    ],
)
def test_the_verb_says_which_friday(text: str, language: str, date: str, status: str) -> None:
    (milestone,) = timeline.extract(text, anchor=ANCHOR, language=language)

    assert (milestone.date, milestone.status) == (date, status)


def test_what_is_moved_has_its_new_date() -> None:
    assert [m.date for m in found("The fair has been moved from 8 July to 15 July 2031.")] == ["2031-07-15"]


@pytest.mark.parametrize(
    ("told", "heading", "other"),
    [
        ("The dock opened on 3 May 2031.", "## References", "The dock burnt on 4 May 2030."),
        ("The dock opened on 3 May 2031.", "Related news", "The dock burnt on 4 May 2030."),
        ("船厂于2031年5月3日投产。", "**参考资料**", "奥斯特船厂于2030年5月4日投产。"),
        ("船厂于2031年5月3日投产。", "相关阅读：", "奥斯特船厂于2030年5月4日投产。"),
    ],
)
def test_sources_and_other_news_are_no_story(told: str, heading: str, other: str) -> None:
    assert [milestone.date for milestone in found(f"{told}\n\n{heading}\n\n- {other}\n")] == ["2031-05-03"]


@pytest.mark.parametrize("code", ["```\nlaunched 2030-05-03\n```", "The field `launched 2030-05-03` was set."])
def test_program_text_tells_nothing(code: str) -> None:
    assert found(f"The dock opened in May 2031.\n\n{code}\n", every=True)[1:] == ()


def test_a_milestone_knows_what_speaks_for_it() -> None:
    (milestone,) = found("On 3 May 2031 Ostrel opened its dock.")

    assert {"date first", "says year and month and day", "told as past"} <= {name for name, _ in milestone.features}


@pytest.mark.parametrize(
    "text",
    [
        "而今天，多家公司的产品开始被接受。",
        "今天的诺瓦尔，已经具备了造船的能力。",
        "Today's Norvale has changed.",
        "The 2031 Harbour Fair has a theme.",
        "“We never thought that we closed the dock on 3 May 2031,” she told us.",
        "“我们在2031年5月3日停航，心里很难过。”",
        "© 2031 Norvale Ferries. All rights reserved.",
        "发布于: 2031-06-10 14:39",
        "截至2031年3月，公司已有四十艘船备案。",
        "如果2032年船厂关闭，工人会抗议吗？",
        "十年前，我们什么都要进口。",
        "2032年，港口会有哪些新变化？",
        "Will the dock open in May 2032?",
        "返校后14天内须报告学校，并签署承诺书。",
        "原创 港口漫谈 港口漫谈 2031年06月10日 08:30",
        "他们延续“双11”的无套路做法。",
        "转折发生在2028年。",
        "船厂的故事，要从1912年说起。",
        "# 二、改革时期（1979—2001）",
        "委员会召开2031年第3次审议会议。",
        "2030年是公司成立的第十五年。",
        "时间拨回到2022年。",
    ],
)
def test_what_is_no_milestone_stays_under_the_threshold(text: str) -> None:
    assert found(text) == ()
    assert all(milestone.score < 0.5 for milestone in found(text, every=True))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("船长林远说：“我们将在2032年启用新船。”", "2032"),
        ("“我们希望2033年实现盈利。”林远说。", "2033"),
        ("新船2028年9月下水，截至一季度末载客三万人。", "2028-09"),
        ("公司提出申请。注册申请获受理。上月，公司收购船厂。", "2031-05"),
    ],
    ids=["plan that is quoted", "hope that is quoted", "beside the count of another day", "no instruction"],
)
def test_what_is_told_beside_other_things_counts(text: str, date: str) -> None:
    assert [milestone.date for milestone in found(text)] == [date]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The dock was opened on 3 May 2031.", "happened"),
        ("The dock will open on 3 May 2032.", "planned"),
        ("船厂将于2032年投产。", "planned"),
        ("船廠於2030年投產。", "happened"),
        ("船厂年内完成搬迁。", "planned"),
        ("船厂2031年底前上线新系统。", "planned"),
        ("罢工自2031年5月3日开始，持续至今。", "ongoing"),
    ],
)
def test_status_is_seen_from_the_anchor(text: str, status: str) -> None:
    assert [milestone.status for milestone in found(text)] == [status]


def test_an_hour_that_was_over_when_the_text_was_written_has_happened() -> None:
    text = "【16:50】北港停航，预计明天恢复。"

    (milestone, _) = timeline.extract(text, anchor="2031-06-10T20:00+08:00", all=True)

    assert (milestone.date, milestone.status) == ("2031-06-10T16:50+08:00", "happened")


@pytest.mark.parametrize(
    "text",
    [
        "# Fair\n\n**Rope and Salt**\n5 July – 30 August 2031\nFour hundred knots.\n",
        "# Rope and Salt\n\nWhen: 5 July – 30 August 2031\n\nWhere: old dock\n",
        "《绳与盐》\n展期：2031年7月5日至8月30日\n地点：旧船坞\n",
        "# 《绳与盐》\n\n时间：2031年7月5日至8月30日\n地点：旧船坞\n",
    ],
)
def test_a_date_on_a_line_of_its_own_dates_the_title_above(text: str) -> None:
    (milestone,) = found(text)

    assert milestone.date == "2031-07-05/2031-08-30"
    assert milestone.title in ("Rope and Salt", "《绳与盐》")


def test_the_line_that_says_when_a_page_was_published_heads_nothing() -> None:
    assert found("# News of the dock\n\n10 June 2031\n\nOstrel opened its dock.\n\nNorvale closed its mill.\n") == ()


def test_a_report_is_dated_by_its_own_word_and_not_by_the_dateline_alone() -> None:
    (milestone,) = found("新澜社北港6月10日电 昨天，北港船厂投产。")

    assert milestone.date == "2031-06-09"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("The board approved the dock on 3 May 2031.", "regulatory"),
        ("Ostrel appointed Mara Voss as chair in 2030.", "appointment"),
        ("2030年，诺瓦尔公司收购奥斯特。", "deal"),
        ("2030年5月3日，港口发生爆炸。", "disaster"),
        ("2030年，船队在北岸集结并出发。", "other"),
    ],
)
def test_a_category_is_one_of_a_few(text: str, category: str) -> None:
    assert [milestone.category for milestone in found(text)] == [category]


NEWS = """Ostrel closes its northern dock

{day}

Ostrel has closed the northern dock of its yard. “It is sad,” said a welder.

The yard opened in May 1987.
"""


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (NEWS.format(day="June 10, 2031"), "Ostrel closes its northern dock", ["2031-06-10", "1987-05"]),
        (NEWS.format(day="By Mara Voss"), "Ostrel closes its northern dock", ["2031-06-10", "1987-05"]),
        (NEWS.format(day="By Mara Voss"), "How bread is made", ["1987-05"]),
        (NEWS.format(day="x").replace("has closed", "closed on Sunday"), "Ostrel closes its northern dock", None),
    ],
    ids=["dated page", "quoted words", "another title", "dated lead"],
)
def test_the_news_without_a_date_is_of_the_day_of_publication(
    text: str, title: str, expected: list[str] | None
) -> None:
    dates = [milestone.date for milestone in timeline.extract(text, anchor=ANCHOR, title=title)]

    assert dates == (expected or ["2031-06-08", "1987-05"])


def test_a_row_may_say_no_more_than_a_word_of_two_characters() -> None:
    assert told("沿革\n1999年 成立\n2003年 上市") == [("1999", "成立"), ("2003", "上市")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 北岸造船年会\n（2031年9月12－13日，青岩）\n\n欢迎各位参加。", [("2031-09-12/2031-09-13", "北岸造船年会")]),
        ("Harbour Fair\n(12-13 September 2031, Ostrel)", [("2031-09-12/2031-09-13", "Harbour Fair")]),
    ],
)
def test_a_date_in_brackets_below_a_name_is_when_it_takes_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_date_that_only_opens_a_story_dates_the_sentence_behind_it() -> None:
    assert told("时间回到2027年夏天。无业人员马某注册公司。") == [("2027-22", "无业人员马某注册公司")]
    assert told("转折发生在2028年。当年6月，试验被叫停。") == [("2028-06", "试验被叫停")]


def test_an_interview_is_no_guide_though_it_asks() -> None:
    talk = (
        "问：为什么回来？\n林远：那时我一直在想，船厂没了怎么办？\n\n问：转机是怎么来的？\n林远：我们上月投产。\n\n"
        "问：有什么计划？\n林远：我想再造一艘船。"
    )

    assert told(talk) == [("2031-05", "林远投产")]


def test_the_day_of_a_signature_is_no_milestone() -> None:
    notice = "# 公告\n\n新船于2031年5月3日投产。\n\n特此公告。\n\n北岸船业股份有限公司董事会\n2031年6月8日\n"

    assert told(notice) == [("2031-05-03", "新船投产")]
    assert told(notice.replace("北岸船业股份有限公司董事会", "北岸船业").replace("8日", "10日")) == told(notice)


def test_a_bracket_that_tells_the_old_date_is_no_milestone() -> None:
    assert told("- 报名截止：2031年7月10日（原定6月30日，已延期）") == [("2031-07-10", "报名截止")]
    assert told("诺瓦尔大桥定于2031年7月9日(原定7月3日)通车。") == [("2031-07-09", "诺瓦尔大桥通车")]
    fair = "Norvale Fair will open its new hall on 9 July 2031 (originally 3 July)."
    assert told(fair) == [("2031-07-09", "Norvale Fair will open its new hall")]


def test_places_and_speakers_below_a_date_are_no_milestones() -> None:
    programme = (
        "9月12日\n地点：北岸大学礼堂\n主持人：林远\n青岩港扩建工程开工\n\n9月13日 闭幕式\n主讲人：何青\n港口开放参观"
    )

    assert told(programme) == [("2031-09-12", "青岩港扩建工程开工"), ("2031-09-13", "闭幕式")]


def test_a_date_above_a_whole_chapter_dates_only_what_stands_next_to_it() -> None:
    lines = "\n".join(f"- Dock {number} of the harbour was opened" for number in range(40))

    assert len(told(f"3 May 2031\n{lines}")) < 10


def test_a_list_of_other_articles_is_left_out() -> None:
    text = "青岩港今天启用。\n\n相关信息：\n\n青岩港年会胜利闭幕(2030-12-19)[836]\n\n青岩港第三码头开工(2030-12-18)[79]"

    assert [date for date, _ in told(text)] == ["2031-06-10"]


@pytest.mark.parametrize(
    "text",
    [
        "See our annual report on Form 10-K filed on 28 February 2031.",
        "The risks are described in the yearly report of Ostrel, filed with the board on 1 March 2031.",
        "Profit rose to 9 million, compared with 7 million, or 66 cents a share, a year earlier.",
        "Sales of pumps reach 12 percent of the market, up from 2 percent in 2029.",
        "Shares of Ostrel are up 34 percent this year.",
        "Dates before 1970 are now stored as text.",
        "The 1980s were harder.",
        "The council set aside 25 million in the budget for 2031.",
        "Visiting\nThe gallery is open Tuesday to Sunday, 10 a.m. to 5 p.m. Closed on 24 and 25 December.",
        "## Recently shipped",
        "Reporting period: May 2031",
        "This document is dated 9 June 2031.",
        "Last reviewed: 9 June 2031",
    ],
    ids=[
        *("pointer", "pointer within", "compared in other words", "up from", "up this year", "bound", "hard decade"),
        *("budget", "opening hours", "recently", "period", "imprint", "review"),
    ],
)
def test_what_a_page_says_beside_its_story_is_no_milestone(text: str) -> None:
    assert found(text) == ()


def test_what_holds_today_is_no_milestone_below_the_news() -> None:
    history = "Keel was founded in 1971.\n\nIt grew.\n\nIt was sold in 1990.\n\nToday, Keel employs 3,200 people."

    assert [date for date, _ in told(history)] == ["1971", "1990"]


def test_a_line_that_says_what_its_date_is_of_dates_the_list_below() -> None:
    assert told("Completed in May\n- 41 pilots trained\n- Contract signed (12 May)\n\nThe end is near.") == [
        ("2031-05", "41 pilots trained"),
        ("2031-05-12", "Contract signed"),
    ]


def test_a_version_came_out_when_the_line_below_says() -> None:
    assert told("# Ferryplan 6.2\n\nReleased on 10 June 2031.\n\nIt is faster.") == [("2031-06-10", "Ferryplan 6.2")]


def test_a_clock_time_below_a_day_is_of_that_day() -> None:
    text = "Sunday, 1 June\n\nA wave reaches Sellwick at 1:50 p.m. and sweeps away 60 houses.\nPower fails at 2:15 p.m."

    assert [date for date, _ in told(text)] == ["2031-06-01T13:50", "2031-06-01T14:15"]


def test_a_place_and_a_day_below_a_name_are_where_and_when_it_takes_place() -> None:
    assert told("7th Harbour Symposium\nOstrel, 14-16 October 2031") == [
        ("2031-10-14/2031-10-16", "7th Harbour Symposium")
    ]


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("If it is adopted, construction could begin in spring 2032.", "2032-21", "planned"),
        ("The board has promised a decision by 22 January.", "2032-01-22", "planned"),
        ("Ostrel on Tuesday raised its sales forecast.", "2031-06-10", "happened"),
        ("Mara Voss has led the board since 2020.", "2020", "ongoing"),
        ("Since 2012 all wood has come from the north.", "2012", "ongoing"),
        ("It was sold, and since 2012 it has been used as a barn.", "2012", "ongoing"),
        ("Ostrel has doubled its fleet since 2020.", "2020", "happened"),
        ("The tunnel did not open until May 2031.", "2031-05", "happened"),
        ("## Q2 2031\n\n- Comments on drawings", "2031-34", "planned"),
    ],
)
def test_a_plan_is_told_from_what_holds_and_what_happened(text: str, date: str, status: str) -> None:
    (milestone,) = found(text)

    assert (milestone.date, milestone.status) == (date, status)
