"""A timeline made by hand that holds the hard cases of every output; all of it is invented."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from timeline.contracts import Output
from timeline.model import Event, Modifier, Provenance, Span, Status, Timeline

SITE = "https://example.org/timeline/"
_FIRST_RUN = datetime(2025, 4, 7, 6, 39, tzinfo=UTC)


def _told(
    quote: str,
    *date_text: str,
    url: str | None = None,
    title: str | None = None,
    published: str | None = "2025-04-07",
    date: str | None = None,
) -> Provenance:
    return Provenance(
        source="notes.md" if url is None else "harvest.jsonl",
        document="a1",
        quote=quote,
        span=Span(12, 12 + len(quote)),
        date_text=date_text,
        rules=("sample-rule", "second-rule"),
        steps=("named in full",),
        url=url,
        title=title,
        published=published,
        date=date,
    )


def _event(
    number: int,
    date: str,
    title: str,
    *evidence: Provenance,
    language: str = "en",
    status: Status = "happened",
    category: str = "other",
    score: float = 0.9,
    modifier: Modifier | None = None,
    revised_after: int = 0,
    conflicts: tuple[str, ...] = (),
) -> Event:
    seen = _FIRST_RUN + timedelta(seconds=number)
    return Event(
        id=uuid5(NAMESPACE_URL, f"sample-{number}").urn,
        date=date,
        title=title,
        language=language,
        status=status,
        category=category,
        score=score,
        evidence=evidence,
        first_seen=f"{seen:%Y-%m-%dT%H:%M:%SZ}",
        updated=f"{seen + timedelta(days=revised_after):%Y-%m-%dT%H:%M:%SZ}",
        revision=1 if revised_after else 0,
        modifier=modifier,
        conflicts=conflicts,
    )


_AD_79 = _event(
    14,
    "0079",
    "Mount Corvo buries the harbour of Salvia",
    _told(
        "In AD 79 Mount Corvo buried the harbour of Salvia under ash.",
        "AD 79",
        url="https://news.example/history/salvia#eruption",
        title="Salvia: a short history",
        published=None,
    ),
    category="disaster",
)
_1949 = _event(
    1,
    "1949-05-12",
    "青岩机械厂成立",
    _told(
        "1949年5月12日，青岩机械厂在河湾镇成立，最初只有二十三名工人，第一年造出了四十台水泵，第二年开始向邻近三省供货。",
        "1949年5月12日",
        url="https://news.example/厂史/第一章 开端.html?页=2",
        title="青岩厂史：第一章",
    ),
    language="zh",
    category="foundation",
)
_DECADE = _event(
    2,
    "199X",
    "Ostrel moves its foundry to the coast",
    _told(
        "During the 1990s Ostrel moved its well-known foundry, together with most of its workers and all of its "
        "patterns, to the coast; the old halls stood empty.",
        "the 1990s",
        url="https://news.example/ostrel-1990s",
        title="Ostrel \U0001f3ed <b>then</b> & now",
    ),
)
_CIRCA = _event(
    3,
    "2015~",
    "南屏植物园开始筹建",
    _told(
        "大约在2015年，南屏植物园开始筹建。",
        "大约在2015年",
        url="http://news.example/a?b=1&c=%zz",
        title="植物园的由来",
    ),
    language="zh",
    category="project",
    score=0.61,
)
_EARLY = _event(
    4,
    "2020",
    "Norvale hires **Ida Brandt** as its first [chief engineer](https://news.example/ida)",
    _told(
        "- In early 2020 Norvale hired **Ida Brandt** as its first [chief engineer](https://news.example/ida).",
        "early 2020",
        url="https://news.example/norvale",
    ),
    category="people",
    modifier="early",
)
_MID = _event(
    5,
    "2021-06",
    "云麓大桥合龙",
    _told("2021年6月中旬，云麓大桥合龙。", "2021年6月中旬", url="https://news.example/bridge"),
    language="zh",
    modifier="mid",
)
_RANGE = _event(
    6,
    "2024-03-24/2024-03-26",
    "Der Obstgipfel tagt in Talheim",
    _told(
        "Vom 24. bis 26. März 2024 tagte der Obstgipfel in Talheim.",
        "Vom 24. bis 26. März 2024",
        url="https://news.example/gipfel",
        title="Obstgipfel – ein Rückblick",
    ),
    language="de",
    category="conference",
)
_SEASON = _event(
    7,
    "2024-21",
    "白鹭湖湿地重新开放",
    _told("2024年春，白鹭湖湿地重新开放。", "2024年春", url="https://news.example/lake", title="湖"),
    language="zh",
)
_QUARTER = _event(
    8,
    "2024-35",
    "Ostrel's revenue rises to 12 million <b>crowns</b>",
    _told(
        'In the third quarter of 2024 Ostrel\'s revenue rose to <b>12 million</b> crowns ]]> & "more"; 3 < 4 > 2.',
        "the third quarter of 2024",
        url="https://news.example/q3.html#:~:text=old",
        title="Quarterly report",
    ),
    category="result",
)
_HALF = _event(
    9,
    "2024-41",
    "Control\x00 characters \x1b[1mand a lone \ud83d surrogate reach\r\nthe archive",
    _told(
        "In the second half of 2024 bad bytes\x07 (\x9f, \ufdd0, \uffff, \ud83d)\r\nreached the archive.",
        "the second half of 2024",
        title="Bytes\x0b of the \ufffe archive",
    ),
)
_WEEK = _event(
    10,
    "2025-03-03/2025-03-09",
    "Strike at the Norvale works",
    _told(
        "Workers were on strike all last week.", "last week", url="https://news.example/strike", published="2025-03-11"
    ),
    category="labour",
)
_MINUTE = _event(
    11,
    "2025-03-24T14:39+08:00",
    "“启明一号”卫星发射成功 \U0001f680",
    _told(
        "3月24日14时39分，“启明一号”卫星发射成功 \U0001f680。",
        "3月24日14时39分",
        url="https://news.example/发射?x=甲&y=乙#现场",
        title="“启明一号”发射成功",
        published="2025-03-24T15:10+08:00",
    ),
    _told(
        "The satellite Qiming-1 lifted off on Monday afternoon.",
        "Monday afternoon",
        url="https://wire.example/qiming-1",
        title="Qiming-1 in orbit",
        published="2025-03-25",
        date="2025-03-17",
    ),
    language="zh",
    category="launch",
    score=1.0,
    revised_after=30,
    conflicts=("2025-03-17",),
)
_CANCELLED = _event(
    12,
    "2025-05-01",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 Family day at the Talheim works is called off",
    _told(
        "## Family day\n1. The family day on 1 May is called off 👨‍👩‍👧.\n2. Tickets stay valid.",
        "1 May",
        title="Works bulletin",
    ),
    status="cancelled",
)
_ONGOING = _event(
    13,
    "2025-04",
    "Restoration of the Salvia mosaics has begun",
    _told("Restoration of the mosaics has begun this month.", "this month", url="https://news.example/mosaics"),
    status="ongoing",
    category="project",
)
_PLANNED = _event(
    15,
    "2028-07-01",
    "河湾镇至云麓的铁路计划通车",
    _told("该铁路计划于2028年7月1日通车。", "2028年7月1日", url="https://news.example/rail", title="铁路规划"),
    language="zh",
    status="planned",
    category="launch",
)
_LATE = _event(
    16,
    "203X",
    "Norvale wants to run on sunlight alone",
    _told(
        "By the late 2030s Norvale wants to run on sunlight alone.", "the late 2030s", url="https://news.example/sun"
    ),
    status="planned",
    category="target",
    modifier="late",
)

BEFORE_CHRIST = _event(
    17, "-0043-03-15", "A dictator is stabbed", _told("On the Ides of March of 44 BC a dictator was stabbed.", "44 BC")
)
"""Not in the timeline below: no calendar and no library for EDTF holds it; outputs must only bear it."""

TIMELINE = Timeline(
    id="tag:example.org,2025:timeline",
    title="Norvale & the valley",
    language="en",
    site=SITE,
    generated="2025-05-07T06:39:11Z",
    events=(
        *(_AD_79, _1949, _DECADE, _CIRCA, _EARLY, _MID, _SEASON, _RANGE, _QUARTER, _HALF),
        *(_WEEK, _MINUTE, _ONGOING, _CANCELLED, _PLANNED, _LATE),
    ),
)


def main(output: Output, timeline: Timeline) -> bytes:
    """Give the first file of an output, which always stands there."""
    first = next(output.files(timeline))
    assert first.name == output.filename
    return first.data()


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&lt;{{ 7*7 }}"


def hostile() -> Timeline:
    """Give a timeline that says nothing but what must not become markup, wherever it can."""
    told = replace(
        _AD_79.evidence[0],
        quote=HOSTILE * 20,
        span=Span(12, 12 + len(HOSTILE * 20)),
        date_text=(HOSTILE,),
        rules=(HOSTILE,),
        steps=(HOSTILE,),
        title=HOSTILE,
        url=f"https://news.example/{HOSTILE}",
        published=None,
    )
    event = replace(_AD_79, title="x" * 300 + HOSTILE, category=HOSTILE, evidence=(told, told))
    return replace(TIMELINE, title=HOSTILE, generated=event.updated, events=(event,))
