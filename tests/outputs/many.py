"""Timelines of any length, and a hostile one: for the tests of scale and for the benchmark; all of it is invented."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from uuid import NAMESPACE_URL, uuid5

from tests.outputs.sample import TIMELINE
from timeline.model import Event, Provenance, Span, Status, Timeline

FIRST_SEEN = datetime(2025, 4, 7, 6, 39, tzinfo=UTC)
FIRST_DAY = date(1990, 1, 1)
CATEGORIES = ("launch", "deal", "funding", "trial", "result", "policy", "appointment", "release", "award", "other")
STATUSES: tuple[Status, ...] = ("happened", "happened", "happened", "ongoing", "planned", "cancelled")
PLACES = ("Norvale", "Ostrel", "Talheim", "Salvia", "Corvo", "Brandt & Sons", "Qiming", "Yunlu")
TOWNS = ("青岩", "河湾", "云麓", "南屏", "白鹭", "启明", "石桥", "柳渡")
DATES = ("{:%Y-%m-%d}", "{:%Y-%m-%d}", "{:%Y-%m-%d}", "{:%Y-%m}", "{:%Y}", "{:%Y}-35", "{:%Y-%m-%d}T14:39+08:00")


def timeline(count: int, days: int = 13_000) -> Timeline:
    """Give a timeline of so many events, in the order of their dates, over so many days from 1990 on."""
    events = tuple(sorted(islice(_events(count, days), count), key=lambda event: event.date))
    newest = max((event.updated for event in events), default=TIMELINE.generated)
    return replace(TIMELINE, generated=newest, events=events)


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
