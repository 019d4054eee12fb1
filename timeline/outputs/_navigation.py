"""Events -> the ways through their page: a strip of years to click at, categories to choose from."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.chronology.edtf import parse_edtf, to_edtf
from timeline.model import UNCATEGORISED, Event, Granularity, Moment
from timeline.rendering.dates import label
from timeline.rendering.names import category_file
from timeline.rendering.sections import Section
from timeline.rendering.summary import category

BARS = 60  # more are no longer a picture: then a bar is a decade, or a century
ROOMY = 16  # so many bars are wide enough for a heading each
LEAST = 4  # years are seen without a strip if they are fewer
CHIPS = 24  # categories; more would be a page of their own
SHORTEST = 4  # hundredths of the height of the strip: one event must be seen beside a thousand
FEED, CALENDAR = "rss.xml", "timeline.ics"
PERIODS = {Granularity.YEAR: 1, Granularity.DECADE: 10, Granularity.CENTURY: 100}


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the strip, and where it leads to; `height` in hundredths, `kinds` are its classes."""

    href: str
    heading: str
    count: int
    height: int
    kinds: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A category to choose; `id` is also the class of its events, `feed` and `calendar` are its files."""

    id: str
    category: str
    name: str
    count: int
    feed: str
    calendar: str


def section_id(section: Section) -> str:
    """Give the id of a section in its page."""
    return f"{'ahead-' if section.ahead else 'y'}{section.key}"


def chips(events: Iterable[Event], names: Mapping[str, str]) -> tuple[Chip, ...]:
    """Give the categories, the most frequent first; none if there is nothing to choose between."""
    counted = Counter(map(category, events))
    ranked = sorted(counted, key=lambda kind: (kind == UNCATEGORISED, -counted[kind], kind))[:CHIPS]
    if len(ranked) < 2:
        return ()
    return tuple(
        Chip(
            f"c{n}",
            kind,
            names.get(kind, kind),
            counted[kind],
            category_file(FEED, kind),
            category_file(CALENDAR, kind),
        )
        for n, kind in enumerate(ranked)
    )


def style(chosen: Iterable[Chip]) -> str:
    """Give the style sheet that lets the chosen categories through where the page's own hides all."""
    return "".join(
        f":root:has(#{chip.id}:checked) main :is(li.{chip.id}, section:has(.{chip.id})) {{ display: grid; }}\n"
        for chip in chosen
    )


def bars(sections: Sequence[Section], language: str, href: Callable[[Section], str]) -> tuple[Bar, ...]:
    """Give a bar for each year, or decade, or century, whichever are few enough; none for very few."""
    groups, years = _groups(sections)
    if len(groups) < LEAST:
        return ()
    counts = [sum(len(section.events) for section in found) for _, found in groups]
    peak, ticks = counts.index(max(counts)), _ticks(years)
    return tuple(
        Bar(
            href(found[0]),
            label(key, None, language),
            counts[at],
            max(SHORTEST, round(100 * counts[at] / counts[peak])),
            _kinds(ahead=ahead, peak=at == peak, tick=at in ticks, gap=years[at] - years[max(at - 1, 0)] > 1),
        )
        for at, ((ahead, key), found) in enumerate(groups)
    )


def _groups(sections: Sequence[Section]) -> tuple[list[tuple[tuple[bool, str], list[Section]]], list[int]]:
    """Give sections by the finest period of which there are few enough, and the number of each period."""
    for period, length in PERIODS.items():
        found = groupby(sections, key=lambda section: (section.ahead, _key(section, period, length)))
        groups = [(key, list(within)) for key, within in found]
        if len(groups) <= BARS:
            break
    return groups, [_year(key) // length for (_, key), _ in groups]


def _key(section: Section, period: Granularity, length: int) -> str:
    moment = parse_edtf(section.key).when
    assert isinstance(moment, Moment)
    if moment.granularity <= period:
        return section.key
    return to_edtf(Moment(period, moment.year // length * length))


def _year(key: str) -> int:
    moment = parse_edtf(key).when
    assert isinstance(moment, Moment)
    return moment.year


def _ticks(numbers: Sequence[int]) -> set[int]:
    """Say which bars have room for a heading: all if they are few, else the first of every ten."""
    if len(numbers) <= ROOMY:
        return set(range(len(numbers)))
    ticks = [0]
    for at in range(2, len(numbers)):
        if numbers[at] // 10 > numbers[at - 1] // 10 and at - ticks[-1] > 1:
            ticks.append(at)
    return set(ticks)


def _kinds(**kinds: bool) -> str:
    return " ".join(name for name, holds in kinds.items() if holds)
