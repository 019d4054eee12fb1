"""Rules on what a file is as a whole: how large, how many, where it is published, dated by what."""

import re
from collections.abc import Callable

import pytest

from tests.checks.fault import CLEAN, found
from timeline.checks.timeline_json import shape
from timeline.contracts.linter import Expected

FILLING = "\r\n " + "x" * 74
SITE = "https://example.org/elsewhere/"


def clean(file: str) -> str:
    return (CLEAN / file).read_bytes().decode()


def entries(count: int, file: str = "rss.xml") -> str:
    """Give a feed of so many entries, a second apart, the newest first."""
    text = clean(file)
    first = text.index("    <item>")
    item = text[first : text.index("</item>", first) + len("</item>\n")]
    made = []
    for number in reversed(range(count)):
        clock = f"{number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}"
        made.append(item.replace("0c1d2e3f4a53", f"{number:012x}").replace("06:00:02", clock))
    newest = re.findall(r"<pubDate>(.*?)<", "".join(made[:1])) or ["Sat, 08 May 2021 00:00:00 +0000"]
    head = text[:first].replace("Sat, 08 May 2021 06:00:02 +0000", newest[0])
    return head + "".join(made) + "  </channel>\n</rss>\n"


def long(count: int) -> str:
    """Give a feed with a quote of so many characters."""
    return clean("rss.xml").replace(
        "The northern line will open", f"The {'very ' * (count // 5)}northern line will open"
    )


def events(count: int, filling: str = "") -> str:
    """Give a calendar of so many events."""
    text = clean("timeline.ics")
    first = text.index("BEGIN:VEVENT")
    event = text[first : text.index("END:VEVENT") + len("END:VEVENT\r\n")].replace("boats", f"boats{filling}")
    body = "".join(event.replace("0c1d2e3f4a51", f"{number:012x}") for number in range(count))
    return f"{text[:first]}{body}END:VCALENDAR\r\n"


def dated_by_events() -> str:
    days = {
        "06:00:02Z": ("2021-05-03", "2022-07-01<"),
        "06:00:01Z": ("2021-05-02", "2021-04<"),
        "06:00:00Z": ("2021-05-01", "1949<"),
    }
    text = clean("atom.xml")
    for clock, (day, told) in days.items():
        text = text.replace(f"2021-05-08T{clock}", f"{day}T{clock}").replace(f"temporal>{told}", f"temporal>{day}<")
    return text


def history(mark: str) -> str:
    mark = f'<fh:{mark} xmlns:fh="http://purl.org/syndication/history/1.0"/>'
    link = '<atom:link rel="current" href="https://example.org/ferries/feed.xml"/>'
    return entries(900).replace("<ttl>", f"{mark}{link}<ttl>")


WHOLE: tuple[tuple[str, str, Callable[[], str], set[str]], ...] = (
    ("no entries", "rss.xml", lambda: entries(0), set()),
    ("500 entries", "rss.xml", lambda: entries(500), set()),
    ("501 entries", "rss.xml", lambda: entries(501), {"feed/many-entries"}),
    ("archive of 900 entries", "rss.xml", lambda: history("archive"), set()),
    ("feed of 1.1 MB", "rss.xml", lambda: long(1_100_000), {"feed/large"}),
    ("feed of 5.1 MB", "rss.xml", lambda: long(5_100_000), {"feed/too-large"}),
    ("feed of 21 MB", "rss.xml", lambda: long(21_000_000), {"xml/huge"}),
    ("dated by its events", "atom.xml", dated_by_events, {"feed/published-is-event-date"}),
    ("1,000 events", "timeline.ics", lambda: events(1000), set()),
    ("1,001 events", "timeline.ics", lambda: events(1001), {"ics/many-events"}),
    ("calendar of 1 MB", "timeline.ics", lambda: events(900, FILLING * 7), {"ics/large", "ics/summary-long"}),
    ("calendar with nothing in it", "timeline.ics", lambda: events(0), {"ics/nothing-inside"}),
    ("empty file", "rss.xml", str, {"text/empty"}),
    ("blank file", "feed.json", lambda: " \n", {"text/empty"}),
    ("calendar without a line", "timeline.ics", str, {"text/empty"}),
)


@pytest.mark.parametrize(("file", "make", "rules"), [pytest.param(*case[1:], id=case[0]) for case in WHOLE])
def test_a_whole_file(file: str, make: Callable[[], str], rules: set[str]) -> None:
    assert found(file, make().encode()) == rules


@pytest.mark.parametrize(
    ("file", "rule"),
    [
        ("rss.xml", "feed/self-elsewhere"),
        ("atom.xml", "feed/self-elsewhere"),
        ("feed.json", "feed/self-elsewhere"),
        ("timeline.ics", "ics/source-elsewhere"),
    ],
)
def test_a_file_that_is_published_elsewhere(file: str, rule: str) -> None:
    data = (CLEAN / file).read_bytes()

    assert found(file, data, Expected(address=SITE + file)) == {rule}
    assert found(file, data, Expected(address=f"https://example.org/ferries/{file}")) == set()


def test_without_the_library_the_schema_is_not_held_against_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shape, "find_spec", lambda name: None)
    shape.validator.cache_clear()

    assert found("timeline.json", (CLEAN / "timeline.json").read_bytes()) == {"timeline/schema-unchecked"}
    shape.validator.cache_clear()
