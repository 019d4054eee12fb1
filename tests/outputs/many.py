"""Timelines of any length, and a hostile one: for the tests of scale and for the benchmark; all of it is invented."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from tests.outputs.sample import TIMELINE
from timeline.model import Event, Provenance, Span, Status, Timeline
from timeline.rendering.dates import earliest

FIRST_SEEN = datetime(2025, 4, 7, 6, 39, tzinfo=UTC)
FIRST_DAY = date(1990, 1, 1)
CATEGORIES = ("launch", "deal", "funding", "trial", "result", "policy", "appointment", "release", "award", "other")
STATUSES: tuple[Status, ...] = ("happened", "happened", "happened", "ongoing", "planned", "cancelled")
PLACES = ("Norvale", "Ostrel", "Talheim", "Salvia", "Corvo", "Brandt & Sons", "Qiming", "Yunlu")
TOWNS = ("青岩", "河湾", "云麓", "南屏", "白鹭", "启明", "石桥", "柳渡")
DATES = ("{:%Y-%m-%d}", "{:%Y-%m-%d}", "{:%Y-%m-%d}", "{:%Y-%m}", "{:%Y}", "{:%Y}-35", "{:%Y-%m-%d}T14:39+08:00")


def timeline(count: int, days: int = 13_000) -> Timeline:
    """Give a timeline of so many events, in the order of their dates, over so many days from 1990 on."""
    events = tuple(sorted(_events(count, days), key=_first_day))
    newest = max((event.updated for event in events), default=TIMELINE.generated)
    return replace(TIMELINE, generated=newest, events=events)


def _first_day(event: Event) -> tuple[date, str]:
    return earliest(event.date) or date.min, event.date


def _events(count: int, days: int) -> Iterator[Event]:
    for number in range(count):
        yield _event(number, FIRST_DAY + timedelta(days=number * 7919 % days))


def _event(number: int, day: date) -> Event:
    seen = f"{FIRST_SEEN + timedelta(seconds=number):%Y-%m-%dT%H:%M:%SZ}"
    title, words, quote = _chinese(number, day) if number % 2 else _english(number, day)
    told = Provenance(
        source="harvest.jsonl",
        document="a1",
        quote=quote,
        span=Span(12, 12 + len(quote)),
        date_text=(words,),
        rules=("sample-rule", "second-rule"),
        steps=("named in full",),
        url=f"https://news.example/{number}",
        title=title,
        published="2025-04-07",
    )
    return Event(
        id=uuid5(NAMESPACE_URL, f"many-{number}").urn,
        date=DATES[number % len(DATES)].format(day),
        title=title,
        language="zh" if number % 2 else "en",
        status=STATUSES[number % len(STATUSES)],
        category=CATEGORIES[number // 3 % len(CATEGORIES)],
        score=0.5 + number % 50 / 100,
        evidence=(told,),
        first_seen=seen,
        updated=seen,
    )


def _english(number: int, day: date) -> tuple[str, str, str]:
    place, words = PLACES[number % len(PLACES)], f"{day.day} {day:%B %Y}"
    title = f"{place} opens its plant no. {number} on the east bank"
    quote = (
        f"On {words} {place} opened its plant no. {number} on the east bank, after two years of work; {number % 90} "
    )
    return title, words, quote + "people were hired from the well-known yards near by, and more are to follow."


def _chinese(number: int, day: date) -> tuple[str, str, str]:
    town, words = TOWNS[number % len(TOWNS)], f"{day.year}年{day.month}月{day.day}日"
    title = f"{town}第{number}号水电站并网发电"
    quote = f"{words}，{town}第{number}号水电站并网发电，历时两年建成，"
    return title, words, f"{quote}首批{number % 90}名工人来自附近的船厂，后续还将增加。"


TEXTS = (
    "]]> ends <![CDATA[ what -->began<!--",
    "".join(map(chr, range(32))) + " all of C0",
    "".join(map(chr, range(127, 160))) + " all of C1",
    "a lone \ud83d and \udc00 surrogate, \ufffe \uffff \ufdd0 \U0010ffff, and \ufffd",
    "\u202eturned round\u202d and \u2066never ended \u200fשלום\u200e",
    "</p></blockquote><script>alert(1)</script><img src=x onerror=alert(1)>",
    "two\u2028lines\u2029of\x85other\r\nworlds\rand\ttabs",
    '"quotes", commas; semicolons: colons\\ and \\n back\\slashes',
    "=cmd|' /C calc'!A0",
    "&lt;b&gt; &amp;amp; R&D2 &copy AT&T &#0; &nosuch; 100% {{ 7*7 }} %s",
    "[link](javascript:alert(1)) **bold** `code` # heading | cell",
    "\ufeffé e\u0301\U0001f468\u200d\U0001f469\u200d\U0001f467 \U000e0067\U000e007f كتاب עברית ไทย",
    "wordwithoutanyend" * 600,
    "很长的一句话，" * 1500,
    " ",
)
MOMENTS: tuple[str, ...] = ("0079", "1949-10-01", "2028-02-29", "-0043-03-15", "-0753", "0000", "9999-12-31")
MOMENTS += ("0001-01-01T00:30+08:00",)
MOMENTS += ("9999-12-31T23:59-08:00", "../2030", "2024/..", "19XX", "198X", "2015~", "2015?", "2024-03%", "2024-35")
MOMENTS += ("2024-03-24T14:39Z/2024-03-24T15:00Z", "2024-02-30/2024-03-02", "2024-21", "2024-41", "1999/2000")
PLACES_ON_THE_WEB = (
    None,
    "javascript:alert(1)",
    "http://[::1",
    "http://[::1]/a",
    "https://user:pass@news.example/ü?<>\"'&%zz#é:~:text=old",
    "https://新闻.例子/路径?查询=值#片段",
    "https://xn--.example/",
    "https://" + "a" * 70 + ".example/",
    "https://news.example/" + "路" * 3000,
    "//news.example/a",
    "HTTPS://NEWS.EXAMPLE:99999/",
)


def hostile() -> Timeline:
    """Give a timeline of everything that a document can bring in through every field, at every kind of date."""
    texts, moments, places = len(TEXTS), len(MOMENTS), len(PLACES_ON_THE_WEB)
    events = [
        _spoilt(number, TEXTS[number % texts], MOMENTS[number % moments], PLACES_ON_THE_WEB[number % places])
        for number in range(texts * 8)
    ]
    return replace(timeline(0), title=TEXTS[5] + TEXTS[3], events=tuple(sorted(events, key=_first_day)))


def _spoilt(number: int, text: str, moment: str, place: str | None) -> Event:
    event = _event(number, FIRST_DAY)
    told = replace(
        event.evidence[0],
        source=text,
        document=text,
        quote=text,
        date_text=(text, text),
        rules=(text,),
        steps=(text,),
        url=place,
        title=text,
        published=("0079", "1949-10-01", "2028", None)[number % 4],
    )
    return replace(event, title=text, date=moment, category=text, evidence=(told,) * (1 + number % 7))
