"""A title says who did what: cut from the sentence, without its date, never invented."""

import pytest

import timeline


def titles(text: str, title: str | None = None) -> list[str]:
    return [found.title for found in timeline.extract(text, anchor="2031-06-10", title=title, all=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill was opened in May 2031.", ["The mill was opened"]),
        ("In May 2031, the mill was opened.", ["The mill was opened"]),
        ("Norvale reported in May 2031 that the mill had closed.", ["Norvale reported that the mill had closed"]),
        ("Ostrel, a maker of valves, was founded in 1987.", ["Ostrel was founded"]),
        ("In 2029, Norvale, Ostrel and Harrow signed the treaty.", ["Norvale, Ostrel and Harrow signed the treaty"]),
        ("NORVALE (AP) — Ostrel Co. opened a dock on 3 May 2031.", ["Ostrel Co. opened a dock"]),
        ("The bridge (a gift of Ostrel) was closed in 2030.", ["The bridge was closed"]),
        ("- [3 May 2031] The [new dock](https://example.org/d) opened.", ["The new dock opened"]),
        ("2030年，诺瓦尔公司收购奥斯特。", ["诺瓦尔公司收购奥斯特"]),
        ("诺瓦尔公司将于2032年推出新船。", ["诺瓦尔公司将推出新船"]),
        ("諾瓦爾公司預計於2032年推出新船。", ["諾瓦爾公司預計推出新船"]),
        ("据外媒报道，2030年，诺瓦尔公司关闭船厂。", ["诺瓦尔公司关闭船厂"]),
        ("以2030年正式启动的“远洋观测站”为例，设施进展很快。", ["“远洋观测站”正式启动"]),
        ("“我们的船比所有人的都快。”2031年5月3日，船长林远的这番话传遍港口。", ["船长林远：“我们的船比所有人的都快”"]),
        ("诺瓦尔公司，2030年成立，总部在北岸。", ["诺瓦尔公司成立，总部在北岸"]),
        ("记者2031年5月3日发现，码头已经关闭。", ["码头已经关闭"]),
        ("市政府2031年5月3日发布通知：所有渡轮停航。", ["市政府发布通知：所有渡轮停航"]),
        ("港口消息 据外媒报道，2030年，诺瓦尔公司关闭船厂。", ["诺瓦尔公司关闭船厂"]),
        ("北岸自治区2030年出台渔业办法。", ["北岸自治区出台渔业办法"]),
        ("2030年，自治区出台渔业办法。", ["自治区出台渔业办法"]),
        ("以色列2030年启用新港。", ["以色列启用新港"]),
        ("该方案基于2030年公布的办法。", ["方案基于公布的办法"]),
        ("The first storm was in May 2030.", ["The first storm"]),
        (
            "Norvale Pumps, Inc. (Norvale or the Company) makes pumps. The Company sold a mill in 2030.",
            ["Norvale Pumps sold a mill"],
        ),
        ("In a long speech in Harrow on 3 May 2031, Voss promised a bridge.", ["Voss promised a bridge"]),
        ("On 3 May 2031, scores of trucks, many with flags, left Ostrel.", ["Scores of trucks left Ostrel"]),
        (
            "Ostrel said on Monday that it would close the mill in July.",
            ["Ostrel said that it would close the mill in July", "Ostrel said on Monday that it would close the mill"],
        ),
        (
            "We moved the desk on 5 March and everything was running by 6 March.",
            ["We moved the desk", "Everything was running"],
        ),
        (
            "The port was closed in 2022, and the next year the yard burned down.",
            ["The port was closed", "The yard burned down"],
        ),
        ("Keel won the cup in 2021, 2023, and 2025.", ["Keel won the cup"] * 3),
        (
            "Founded in 1971, Keel Yards has nine docks. In 2022, it bought a mill.",
            ["Keel Yards founded", "Keel Yards bought a mill"],
        ),
        ("Pilots will walk out after talks broke down on Tuesday, their union said.", ["Talks broke down"]),
        ("原定2030年底完工的北岸研究所，将于2031年9月启用。", ["原定完工的北岸研究所", "北岸研究所将启用"]),
        ("程以真曾任记者，2026年当选议员。", ["程以真当选议员"]),
        ("林远1959年生于北岸，1982年大学毕业后教书，2019年退休。", ["林远生于北岸", "大学毕业后教书", "林远退休"]),
        ("北岸电力股票自2031年2月26日开市起停牌。", ["北岸电力股票停牌"]),
        ("She was jailed for the May 2029 fire at the mill.", ["She was jailed for the fire at the mill"]),
        ("And just last month, the ferry sank off Ostrel.", ["The ferry sank off Ostrel"]),
        ("2031年5月3日，在船厂举行的庆典上，市长宣布新船下水。", ["市长宣布新船下水"]),
        ("自2030年成立到现在，船厂造了九艘船。", ["成立到现在，船厂造九艘船"]),
        ("2031年5月3日由于连日暴雨，石堰段决堤。", ["由于连日暴雨，石堰段决堤"]),
        (
            "2031年5月3日，一艘满载旅客的渡轮与货船在石堰段相撞后沉没，造成两人死亡。",
            ["一艘满载旅客的渡轮与货船在石堰段相撞后沉没，造成两人死亡"],
        ),
        ("In a 3 May 2031 press conference, the mayor of Ostrel resigned.", ["The mayor of Ostrel resigned"]),
        ("In Norvale on Saturday, at the yearly fair, Ida Brandt unveiled a ferry.", ["Ida Brandt unveiled a ferry"]),
        ("At least 20 sailors of Ostrel drowned on 3 May 2031.", ["At least 20 sailors of Ostrel drowned"]),
        (
            "Dockers of Ostrel said that they would strike on 3 July 2031.",
            ["Dockers of Ostrel said that they would strike"],
        ),
        ("Think of it. It opened in 2030.", ["It opened"]),
        (
            "Norvale Pumps Appoints Renowned Engineer Ida Brandt as Head. She will assume the role on 3 July 2031.",
            ["She will assume the role"],
        ),
        ("2030 was the year of the ferry.", ["The year of the ferry"]),
        ("It should be noted that freight of Ostrel tripled in 2030.", ["Freight of Ostrel tripled"]),
        (
            "Ida Brandt warned in May 2031 that, while trade grows, freight falls.",
            ["Ida Brandt warned that freight falls"],
        ),
        (
            "The harbour master of Ostrel said on Monday that all the ships of two lines must wait for pilots.",
            ["The harbour master of Ostrel said that all the ships of two lines must wait for pilots"],
        ),
        ("2030年5月3日，青岩港疏散9,800人。", ["青岩港疏散9,800人"]),
        ("根据北岸市卫生厅6月9日中午的最新通报，8日在青岩镇发生食物中毒事件。", ["在青岩镇发生食物中毒事件"] * 2),
        ("3月1日，2031年“远洋杯”全国帆船赛在青岩举行。", ["“远洋杯”全国帆船赛在青岩举行"]),
        (
            "青岩股份(600123)5月3日公告，公司5月2日中标新港项目。",
            ["青岩股份公告，公司5月2日中标新港项目", "青岩股份中标新港项目"],
        ),
        ("2030年发生的北岸森林大火给人们造成的伤痛还未退却。", ["北岸森林大火发生"]),
        ("预计到2032年末，为渔民减负三亿元。", ["预计为渔民减负三亿元"]),
        ("5月3日，船长首次登上新船，随后，水手们依次登船。", ["船长首次登上新船"]),
        (
            "诺瓦尔船业公司系国家定点企业，主要造渔船。成立于2000年8月，由三家船厂共同发起。于2009年并入北岸集团。",
            ["诺瓦尔船业公司成立，由三家船厂共同发起", "诺瓦尔船业公司并入北岸集团"],
        ),
        ("渡轮的启用日期是2030年5月。", ["渡轮的启用"]),
        ("2030年5月3日，青岩港的新码头（<b>一期</b>）启用</figcaption>。", ["青岩港的新码头启用"]),
        ("警方是2030年5月3日晚上接到群众报警的。", ["警方接到群众报警"]),
        ("The harbour will have a new ferry, the Ida, which goes live on July 1.", ["The Ida goes live"]),
        (
            "But on Sunday evening, the town said that all docks would be shut.",
            ["The town said that all docks would be shut"],
        ),
        ("(Updated 5:45 p.m. (2345 in Ostrel)) The dock was closed on Sunday.", ["The dock was closed"]),
        ("By Ida Brandt | 3 May 2031 | The dock of Ostrel was closed.", ["The dock of Ostrel was closed"]),
        (
            "Mira Solberg, chairman of the dockers, plans to visit Norvale, an official told the News on Saturday.",
            ["Mira Solberg plans to visit Norvale"],
        ),
        ("“北岸梨乡，美丽青岩”2030年青岩采摘节开幕。", ["“北岸梨乡，美丽青岩”青岩采摘节开幕"]),
        ("3D动画电影《远洋2：港口来客》2030年5月3日上映。", ["3D动画电影《远洋2：港口来客》上映"]),
        ("The mill was sold in May 2031 after a quarrel over its debts.", ["The mill was sold"]),
        (
            "Ida Brandt won four of the six old cups in a row for the club of Ostrel and came home to Harrow in 2031.",
            ["Ida Brandt came home to Harrow"],
        ),
        ("2030年，诺瓦尔公司收购了奥斯特，并对“装不了的货”作了说明。", ["诺瓦尔公司收购奥斯特，对“装不了的货”作说明"]),
        ("渡轮2030年5月正式启用以来，乘客增加了一倍。", ["渡轮正式启用，乘客增加一倍"]),
        ("该公司在2030年间，共收到3份订单。", ["公司共收到3份订单"]),
        ("2030年5月3日，一份文件显示，港务局叫停扩建工程。", ["港务局叫停扩建工程"]),
        ("| [Harrow 3](https://example.org/3) | [map](https://example.org/m) | 2030-05-03 |", ["Harrow 3"]),
        ("| Ostrel | opens its dock | 2030-05-03 |", ["Ostrel: opens its dock"]),
        ("园区在2030年5月1日、6月2日两度停电，损失很大。", ["园区两度停电，损失很大", "园区两度停电，损失很大"]),
        ("2031年6月9日，北岸制药宣布，其新药申请已获受理。", ["北岸制药宣布，其新药申请已获受理"]),
        ("北岸药业：哮喘新药获批临床，用于儿童（5月19日）", ["北岸药业：哮喘新药获批临床"]),
        ("但2029年10月，其船厂停产。", ["船厂停产"]),
        ("清1899年，商人购入第一艘轮船。", ["商人购入第一艘轮船"]),
        ("1997赛季，在新主帅的带领下，北岸队首夺冠军。", ["北岸队首夺冠军"]),
        ("预案将提交2031年7月16日召开的股东大会审议。", ["预案将提交股东大会审议"]),
        ("2019年5月1日起施行的《渔港办法》同时废止。", ["《渔港办法》施行"]),
        ("当地时间2031年5月22日，诺瓦尔公司宣布裁员。", ["诺瓦尔公司宣布裁员"]),
        ("2031年5月22日，新船厂投产，年产能20艘。", ["新船厂投产"]),
        ("该项目2028年启动。", ["项目启动"]),
        ("结果最快2031年7月公布。", ["结果公布"]),
        ("船员6月10日早上6点半起床。", ["船员起床"]),
    ],
)
def test_a_title_is_cut_from_its_clause(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ostrel was founded in 1987 and taken over by Norvale in 2021.",
            ["Ostrel was founded", "Ostrel taken over by Norvale"],
        ),
        ("Founded in 1987, Ostrel runs forty ships.", ["Ostrel founded"]),
        ("The mayor met captain Mara Voss, who resigned on 3 May 2031.", ["Mara Voss resigned"]),
        ("Guards locked the gates until the dam broke on 3 May 2031.", ["The dam broke"]),
        ("In the quarter, which ended on 3 May 2031, freight fell.", ["The quarter ended"]),
        ("In May 2031, which was wet, freight fell.", ["Freight fell"]),
        ("The harbour closed its northern gate, a clerk said on 3 May 2031.", ["The harbour closed its northern gate"]),
        ("Mara Voss was born in 1999. She joined Ostrel in 2020.", ["Mara Voss was born", "Mara Voss joined Ostrel"]),
        ("The gate is old. It was repaired in 2020.", ["It was repaired"]),
        ("大桥2021年动工，2030年通车。", ["大桥动工", "大桥通车"]),
        ("林远1999年生于北岸，2020年加入奥斯特公司。", ["林远生于北岸", "林远加入奥斯特公司"]),
        ("林远曾任船长。他于2030年被任命为港务局长。", ["林远被任命为港务局长"]),
        ("登记工作将于2031年7月1日启动，8月31日截止。", ["登记工作将启动", "登记工作截止"]),
        ("2030年，因风浪太大，渡轮停航。", ["因风浪太大，渡轮停航"]),
        ("1. 2030年5月3日：各船厂报送名单。", ["各船厂报送名单"]),
        (
            "港务公司发展迅速：2019年上市，2021年林氏家族退出，2023年启动新港计划。",
            ["港务公司上市", "林氏家族退出", "港务公司启动新港计划"],
        ),
        ("北岸公司成立于2019年，总部位于青岩，2028年9月上市。", ["北岸公司成立", "北岸公司上市"]),
        ("港务局有关负责人介绍，将于2031年7月开始招聘。", ["港务局将开始招聘"]),
        ("北岸公司2030年扭亏。“我们希望2033年上市。”林远说。", ["北岸公司扭亏", "北岸公司希望上市"]),
        ("學校先後於1955年興建圖書館、1960年成立樂隊。", ["學校先後興建圖書館", "學校成立樂隊"]),
        (
            "公司计划2031年底推出新版本，2032年进入北岸市场，力争2033年实现盈利。",
            ["公司计划推出新版本", "公司进入北岸市场", "公司力争实现盈利"],
        ),
        ("2001年当选院士，2003年获国家奖。", ["当选院士", "获国家奖"]),
        ("2030年7月，功勋队长林远退役，9月9日，他踢完告别战。", ["功勋队长林远退役", "林远踢完告别战"]),
        ("2006—2012 起步阶段", ["起步阶段"]),
        ("新车间下月封顶，明年五一前投产。", ["新车间封顶", "新车间投产"]),
        ('"很好，"船长林远说，"我们将在2032年启用新船。"', ["船长林远将启用新船"]),
        ("晶浦2023年关闭老旧的六号厂，2026年收购日晟。", ["晶浦关闭老旧的六号厂", "晶浦收购日晟"]),
        ("办学历史可追溯至1921年创办的工业学校。", ["工业学校创办"]),
        ("由北岸公司研制的新船2031年5月首航。", ["由北岸公司研制的新船首航"]),
        ("2001年春天，返乡青年林远承包茶厂。", ["返乡青年林远承包茶厂"]),
        ("2031年5月7日，警方召开新闻发布会，通报案件侦破情况。", ["警方召开新闻发布会，通报案件侦破情况"]),
        ("车型仍将按计划于2031年9月上市。", ["车型仍将按计划上市"]),
        ("管委会2031年5月发布规划，9月开建公园。", ["管委会发布规划", "管委会开建公园"]),
        ("《北岸的盐》被译成英文，1999年由导演林远搬上银幕。", ["《北岸的盐》由导演林远搬上银幕"]),
        ("北岸队成立于1986年，曾在2008年两度登顶。", ["北岸队成立", "北岸队曾两度登顶"]),
        ("江汇公司前身为1949年成立的港务局，2003年改制。", ["港务局成立", "港务局改制"]),
        ("俱乐部的前身是1953年由船厂工人组建的车队。", ["船厂工人组建车队"]),
        ("大桥全长6.8公里，2021年开工，2030年通车。", ["大桥开工", "大桥通车"]),
        ("工程總經費68億元，2024年5月動土。", ["工程動土"]),
        ("网关改造：已于2031年6月2日上线。", ["网关改造：已上线"]),
        ("施工队2030年4月进场。", ["施工队进场"]),
        ("渡轮两次延期：第一次是2026年2月，船厂宣布延期。", ["船厂宣布延期"]),
        ("船长林向阳也在2029年离开船厂。", ["船长林向阳也离开船厂"]),
        ("项目被搁置。林远2005年回国。她2008年任校长。", ["林远回国", "林远任校长"]),
        ("〔記者林遠／北岸報導〕新碼頭2031年6月9日啟用。", ["新碼頭啟用"]),
        ("试验完成入组，预计2032年读出数据。", ["试验预计读出数据"]),
        ("预计三号船坞2032年投产。", ["预计三号船坞投产"]),
    ],
)
def test_who_acts_is_found_where_it_was_left(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


def test_what_only_a_person_does_the_person_of_the_title_does() -> None:
    text = "林远1936年生于北岸。大桥1949年通车。1960年任副校长，1973年重返讲台。"

    assert titles(text, "讣告：物理学家林远院士逝世")[2:] == ["林远任副校长", "林远重返讲台"]


def test_he_and_his_are_the_person_whom_the_title_names_first() -> None:
    text = "林远山1952年出生。16岁的他1968年去了北岸。1983年，他的短篇《晒场》发表。他沉默多年，直到2008年拿出《盐》。"

    assert titles(text, "林远山：把半生写进盐里")[1:] == [
        "林远山去北岸",
        "林远山的短篇《晒场》发表",
        "林远山拿出《盐》",
    ]


def test_what_nobody_does_in_a_chronicle_its_subject_does() -> None:
    assert titles("1965年，恢复生产。\n1984年，收购北岸船厂。", "青岩重工发展历程") == [
        "青岩重工恢复生产",
        "青岩重工收购北岸船厂",
    ]


def test_offices_and_causes_are_not_told_of_the_person_of_the_title() -> None:
    text = "著名物理学家、北岸大学教授林远同志，因病医治无效，于2031年6月7日在北岸逝世。林远1936年生于青岩。"

    assert titles(text, "林远院士逝世")[0] == "林远在北岸逝世"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was not until 2004 that the group returned to profit.", ["The group returned to profit"]),
        ("It took until 1990 for the two bores to meet.", ["The two bores to meet"]),
        ("Not until May 1994 did the tunnel open to freight.", ["The tunnel open to freight"]),
        ("Only in 1994 was the tunnel opened.", ["The tunnel opened"]),
        ("It was only in 1986 that a treaty was signed.", ["A treaty was signed"]),
        ("The tunnel did not open to freight until May 1994.", ["The tunnel did open to freight"]),
        (
            "Her thesis was accepted in 1927 but not published until 1931.",
            ["Her thesis was accepted", "Her thesis published"],
        ),
        (
            "The idea of a tunnel goes back to 1802, when an engineer sketched a passage.",
            ["An engineer sketched a passage"],
        ),
        (
            "Nothing more happened until the winter of 1957, when a study group was formed.",
            ["A study group was formed"],
        ),
        ("It all began in 1924, when Tobias Renn set up a workshop.", ["Tobias Renn set up a workshop"]),
        (
            "His break came in the summer of 1971, when Odette Crane hired him for a tour.",
            ["Odette Crane hired him for a tour"],
        ),
        (
            "The turn in the market began in late 2028, when prices tripled within a quarter.",
            ["Prices tripled within a quarter"],
        ),
        ("He lived in Lisle until 1934, when he left for Mirovia.", ["He left for Mirovia"]),
        ("The mill closed in 1950, when its owner died.", ["The mill closed"]),
        (
            "We nearly gave up twice, once in 2024, when our largest investor pulled out.",
            ["Our largest investor pulled out"],
        ),
        ("The mill stood empty, and it was not until 2004 that a buyer was found.", ["A buyer was found"]),
        ("2019 was the year in which Renn bought Solvik.", ["Renn bought Solvik"]),
        (
            "Under the terms of the agreement, which was approved by both boards on 4 May 2031, Tessin gets shares.",
            ["The agreement was approved by both boards"],
        ),
        (
            "The plan provides for a park on the site of the former gasworks, which closed in 1987.",
            ["The former gasworks closed"],
        ),
        (
            "The results mark a turn for Sarnia, which closed 64 stores in 2029 and replaced its chief in 2030.",
            ["Sarnia closed 64 stores", "Sarnia replaced its chief"],
        ),
        (
            "Gatewise 6.2 replaces 6.1, which came out on 14 January 2031, and will be fixed until August 2034.",
            ["6.1 came out", "Gatewise 6.2 will be fixed"],
        ),
        ("Passwords use the old hash and will stop working in 7.0, planned for mid-2032.", ["7.0 planned"]),
        ("Under manager Frank Yates, appointed in 1946, Wexcombe won promotion.", ["Frank Yates appointed"]),
        ("Under a law passed in December, buyers get 20 percent of the price back.", ["A law passed"]),
        (
            "Not all went well: the office line, launched with much fanfare in 1997, was withdrawn in 2001.",
            ["The office line launched with much fanfare", "The office line was withdrawn"],
        ),
        (
            "Lena Marsh founded Tidewater, which makes turbines for slow rivers, in 2021.",
            ["Lena Marsh founded Tidewater"],
        ),
        (
            "In 2031 the operator plans to order new trains, to be delivered from 2034.",
            ["The operator plans to order new trains", "New trains to be delivered"],
        ),
        (
            "We signed a contract: 48 cranes for the harbour of Lundby, to be delivered in 2033.",
            ["48 cranes for the harbour of Lundby to be delivered"],
        ),
        ("He is survived by his second wife, Jun, whom he married in 1993, and four children.", ["He married Jun"]),
        (
            "Velda, which had promised a van for 2030, now says it will come next year.",
            ["Velda had promised a van", "Velda now says it will come"],
        ),
        (
            "The scheme came to light when a clerk, Joan Whitty, copied files in October 2027.",
            ["Joan Whitty copied files"],
        ),
        (
            "The owner, Lou Banfield, pleaded guilty in 2030 and testified against him.",
            ["Lou Banfield pleaded guilty and testified against him"],
        ),
        (
            "A judge on 3 May 2031 sentenced Dennis Pruitt, the former mayor of Carrow, to four years in prison.",
            ["A judge sentenced Dennis Pruitt to four years in prison"],
        ),
        (
            "Born in Port Selby on May 4, 1948, the fifth of seven children, Ruben Askew got a horn at nine.",
            ["Ruben Askew born in Port Selby"],
        ),
        (
            "The tunnel opened to freight in May 1994, and to passengers in November 1995.",
            ["The tunnel opened to freight", "The tunnel opened to passengers"],
        ),
        (
            "Orvastatin received orphan designation in March 2027 and fast-track status in 2029.",
            ["Orvastatin received orphan designation", "Orvastatin received fast-track status"],
        ),
        (
            "Norvale recalled its valves in March 2030 and its pumps in May 2031.",
            ["Norvale recalled its valves", "Norvale recalled its pumps"],
        ),
        (
            "The mill closed for repairs in January 2029 and will reopen on 1 July 2031.",
            ["The mill closed for repairs", "The mill will reopen"],
        ),
        (
            "Pruitt was elected in 2018 and re-elected in 2022 with 61 percent of the vote.",
            ["Pruitt was elected", "Pruitt re-elected with 61 percent of the vote"],
        ),
        ("The club was disbanded in 1915 and re-formed in 1919.", ["The club was disbanded", "The club re-formed"]),
        (
            "The club joined the league in 1903 and moved to its present ground, Tanner's Field, in 1909.",
            ["The club joined the league", "The club moved to its present ground, Tanner's Field"],
        ),
        (
            "Marketplace: we will open it to developers in January 2032 and to everyone in March 2032.",
            ["We will open it to developers", "We will open it to everyone"],
        ),
        (
            "Our chairman, Sir Leo Brandt, will not stand again. He joined the board in 2014.",
            ["Sir Leo Brandt joined the board"],
        ),
        (
            "Dennis Pruitt is out. Pruitt, 58, met Judge Alma Reyes. He must report to prison by 15 July 2031.",
            ["Pruitt must report to prison"],
        ),
        (
            "Halvard Bancorp, founded in 1889, is the holding company of a bank. It has been listed since 1986.",
            ["Halvard Bancorp founded", "Halvard Bancorp has been listed"],
        ),
        ("We built the first turbine in my uncle's barn. It sank on 4 July 2022.", ["It sank"]),
        (
            "A treaty was signed in 1986; it was ratified the following year.",
            ["A treaty was signed", "A treaty was ratified"],
        ),
        (
            "The firm's owner, Lou Banfield, pleaded guilty in 2030; he will be sentenced on 9 July 2031.",
            ["Lou Banfield pleaded guilty", "Lou Banfield will be sentenced"],
        ),
        (
            "The prime minister visits Sellwick and is booed. It was the worst flood since 1954.",
            ["It was the worst flood"],
        ),
        ("There she discovered a star in 1930.", ["She discovered a star"]),
        ("In Europe the drug has been on the market since 2030.", ["In Europe the drug has been on the market"]),
        (
            "The survey goes back to the watchmaker Abel Thorne, who left his clocks to the city when he died in 1936.",
            ["Abel Thorne died"],
        ),
        ("Complete acceptance testing of module A by 22 September 2031", ["Complete acceptance testing of module A"]),
        (
            "- New export engine. Public beta in November 2031, general availability in December 2031.",
            ["New export engine: Public beta", "New export engine: general availability"],
        ),
        (
            "A console version came out in November 2027 and a mobile one in May 2030.",
            ["A console version came out", "A mobile one came out"],
        ),
        ("A gymnasium was added in 1934, a library in 1952.", ["A gymnasium was added", "A library was added"]),
        (
            "The shop opened branches in Lisle in 1990, Carrow in 1995 and Venn in 2001.",
            [
                "The shop opened branches in Lisle",
                "The shop opened branches in Carrow",
                "The shop opened branches in Venn",
            ],
        ),
        ("Norvale joined in 1990, Ostrel in 1995.", ["Norvale joined", "Ostrel joined"]),
        ('"No one won," said commissioner Elke Brandt, whose term ends in October 2031.', ["Elke Brandt's term ends"]),
        (
            'A report published in May 2031 found that "four in five met their goals".',
            ['A report published found that "four in five met their goals"'],
        ),
        ("| Decision | by end of June 2032 |", ["Decision"]),
        (
            "The deal, reached on 3 May 2031, bans trawling from 1 April 2032.",
            ["The deal reached", "The deal bans trawling"],
        ),
        (
            "The line was extended to Millbrook in 1979 and to Stonebeck in 1996.",
            ["The line was extended to Millbrook", "The line was extended to Stonebeck"],
        ),
        ("That danger became real in 2017, when Marivax was found to be unsafe.", ["Marivax was found to be unsafe"]),
        ("A vaccine follows if its final trial, due to end in June 2034, succeeds.", ["Its final trial due to end"]),
        (
            "1. Pay rises by 4.2 percent on 1 January 2032 and by a further 3 percent on 1 January 2033.",
            ["Pay rises by 4.2 percent", "Pay rises by a further 3 percent"],
        ),
        (
            "The depot, which management wanted to shut in March 2031, stays open until at least the end of 2034.",
            ["Management wanted to shut the depot", "The depot stays open"],
        ),
        ("Nobody was hurt. It sank in 2022.", ["It sank"]),
        ("ORU-114, which we licensed from Tarn Bio in 2028, is safe.", ["We licensed ORU-114 from Tarn Bio"]),
        ("It failed to show a benefit in a first trial, reported in 2030.", ["A first trial reported"]),
        ("It was there that Ada Finch sang in the winter of 1905.", ["Ada Finch sang"]),
        (
            "During the raid of 14 November 1940 eleven houses were destroyed.",
            ["During the raid eleven houses were destroyed"],
        ),
        (
            "Noor Halloran is a physicist. After four years at the observatory she moved to Tessaly in 2003.",
            ["Noor Halloran moved to Tessaly"],
        ),
        (
            "Noor Halloran won. The Royal Academy paid. Halloran, 61, left Carrow, where she took a degree in 1999.",
            ["Halloran took a degree"],
        ),
        ("The phones were dead for most of 3 May 2031.", ["The phones were dead"]),
        ("| Auk | ferry | approved | launch in Ostrel, Q4 2032 |", ["Auk: launch in Ostrel"]),
        (
            "It was not until 1986 that a new treaty was signed; it was ratified the following year.",
            ["A new treaty was signed", "A new treaty was ratified"],
        ),
        (
            'The board likes the show, "Longitude", which runs from 1 June 2031 and will then go to Carrow.',
            ["Longitude runs and will then go to Carrow"],
        ),
        (
            "Mara Voss is old. She taught from 1995 until 2018, and gave her last concert, on her birthday, in 2028.",
            ["Mara Voss taught", "Mara Voss gave her last concert, on her birthday"],
        ),
    ],
)
def test_a_title_tells_the_act_wherever_a_sentence_puts_it(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "Tilda Voss",
            "**Tilda Voss** (3 May 1931 – 9 June 2001) built ships.",
            ["Tilda Voss born", "Tilda Voss dies"],
        ),
        ("林远", "林远（1931年5月3日—2001年6月9日），造船专家。", ["林远出生", "林远逝世"]),
        ("Norvale", "The works (1931–2001) made ships.", ["The works made ships"]),
    ],
)
def test_a_life_in_brackets_is_a_birth_and_a_death(name: str, text: str, expected: list[str]) -> None:
    assert titles(text, name) == expected


def test_a_row_with_several_dates_is_named_by_its_column() -> None:
    table = "| Ship | Launched | Scrapped |\n|---|---|---|\n| Auk | 2020-05-03 | 2031-05-03 |\n"

    assert titles(table) == ["Auk: Launched", "Auk: Scrapped"]


def test_a_title_too_long_ends_where_a_clause_does() -> None:
    (title,) = titles(
        "In May 2031 the harbour board of Norvale approved a second dock for ferries and freight on the southern shore "
        "after years of talks with fishermen, shipowners and the people who live there."
    )

    assert title.endswith("on the southern shore")


def test_a_title_never_breaks_a_word() -> None:
    (title,) = titles("2030年，" + "诺瓦尔公司联合奥斯特公司及哈罗公司" * 3 + "发布了OpenFerry-Scheduler项目。")

    assert len(title) <= 40
    assert title.endswith("…")


def test_the_news_of_a_document_has_its_title() -> None:
    text = "NORVALE, June 10, 2031 -- Norvale Ferries, a company, today announced it will close its northern line."

    assert titles(text, "Norvale Ferries Announces End of Northern Line | The Harbour Post") == [
        "Norvale Ferries Announces End of Northern Line"
    ]


def test_a_version_is_named_after_its_document() -> None:
    assert titles("## 1.4.2 (3 May 2031)\n\n- faster", "Ferryplan Changelog") == ["Ferryplan 1.4.2"]


def test_a_title_that_is_too_long_is_cut_between_words_and_its_brackets_closed() -> None:
    (long,) = titles(
        "2030年5月3日，北岸自治区港务局发布《关于青岩港扩建工程环境影响评价文件公开征求社会各界意见建议的公告》。"
    )
    assert long == "北岸自治区港务局发布《关于青岩港扩建工程环境影响评价文件公开征求社会各界意见…》"
    rules = (
        "《河道疏浚机构服务规范》《居家河道疏浚服务规范》《机构港口引航服务规范》《居家港口引航服务规范》4项地方标准"
    )
    (listed,) = titles(f"2031年11月23日，市政府举行发布会，发布{rules}。")
    assert listed == "发布《河道疏浚机构服务规范》《居家河道疏浚服务规范》《机构港口引航服务规范》…"
    (latin,) = titles(
        "2030年5月3日，诺瓦尔公司发布新一代远洋测量仪器及其配套软件系统和数据服务平台 Harrow-Measure-Pro-9000。"
    )
    assert latin.endswith("平台…")


def test_a_clause_full_of_prepositions_is_read_in_one_go() -> None:
    (title,) = titles("船厂" + "在与向由从" * 10 + "大" * 30 + "投产，2030年5月开工。")

    assert title.startswith("船厂在与向由从")
