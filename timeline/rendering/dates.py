"""EDTF -> what people and programs read: precision, first and last day, clock time, label, words."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.model import Granularity, Interval, Modifier, Moment, When
from timeline.rendering.words import Words, words

Qualifier = Literal["uncertain", "approximate", "both"]
Style = Literal["spoken", "brief"]
_PRECISIONS = {
    Granularity.CENTURY: "century",
    Granularity.DECADE: "decade",
    Granularity.YEAR: "year",
    Granularity.HALF: "half",
    Granularity.SEASON: "season",
    Granularity.QUARTER: "quarter",
    Granularity.MONTH: "month",
    Granularity.DAY: "day",
    Granularity.MINUTE: "minute",
    Granularity.SECOND: "minute",
}
_QUALIFIERS: dict[str, Qualifier] = {"?": "uncertain", "~": "approximate", "%": "both"}
_ISO = {
    "minute": "{iso}-{month:02}-{day:02} {clock}",
    "day": "{iso}-{month:02}-{day:02}",
    "month": "{iso}-{month:02}",
    "quarter": "{iso}-Q{number}",
    "half": "{iso}-H{number}",
    "year": "{year}",
}
_CLOCK = re.compile(r"(?P<minute>T\d\d:\d\d)(?P<second>:\d\d)?(?P<zone>Z|[+-]\d\d:\d\d|)")
_MONDAY_TO_SUNDAY = timedelta(days=6)
_FOUR_DIGITS = 1000  # years below need a word to be known as years


def precision(edtf: str) -> str:
    """Name the precision in which a date is told.

    >>> precision("2024-35"), precision("2025-03-03/2025-03-09"), precision("2025-03-24T14:39Z")
    ('quarter', 'week', 'minute')
    """
    when = parse_edtf(edtf).when
    if isinstance(when, Interval):
        return "week" if _is_week(when) else "range"
    return _PRECISIONS[when.granularity]


def _is_week(interval: Interval) -> bool:
    if not all(end and end.granularity is Granularity.DAY for end in (interval.start, interval.end)):
        return False
    first, last = bounds(interval)
    return bool(first and last and first.isoweekday() == 1 and last - first == _MONDAY_TO_SUNDAY)


def standard(edtf: str) -> str:
    """Give the date as other programs read EDTF: clock times with their seconds, and intervals without clock times.

    >>> standard("2025-03-24T14:39+08:00"), standard("2025-03-24T14:39Z/2025-03-24T15:00Z")
    ('2025-03-24T14:39:00+08:00', '2025-03-24')
    """
    if "/" not in edtf:
        return _CLOCK.sub(lambda found: found[0] if found["second"] else f"{found['minute']}:00{found['zone']}", edtf)
    start, end = (_CLOCK.sub("", end) for end in edtf.split("/"))
    return start if start == end else f"{start}/{end}"


def earliest(edtf: str) -> date | None:
    """Give the first day; None for an open start and outside the years 1-9999."""
    return bounds(parse_edtf(edtf).when)[0]


def latest(edtf: str) -> date | None:
    """Give the last day, which is included; None for an open end and outside the years 1-9999."""
    return bounds(parse_edtf(edtf).when)[1]


def qualifier(edtf: str) -> Qualifier | None:
    """Say in words what ``?``, ``~`` and ``%`` mean."""
    return _QUALIFIERS.get(parse_edtf(edtf).qualifier)


def clock(edtf: str) -> datetime | None:
    """Give a clock time in the zone it was told in; None if there is no clock time or no zone."""
    when = parse_edtf(edtf).when
    if isinstance(when, Interval) or when.hour is None or when.zone is None:
        return None
    try:
        return datetime.fromisoformat(edtf.rstrip("~?%"))
    except ValueError:  # before the year 1
        return None


def utc(edtf: str) -> datetime | None:
    """Give a clock time in UTC; None if there is no clock time or no zone.

    >>> utc("2025-03-24T14:39+08:00")
    datetime.datetime(2025, 3, 24, 6, 39, tzinfo=datetime.timezone.utc)
    """
    told = clock(edtf)
    try:
        return told.astimezone(UTC) if told else None
    except OverflowError:  # the first hours of the year 1, the last of the year 9999
        return None


def label(edtf: str, modifier: Modifier | None, language: str) -> str:
    """Give the short label that stands in titles: as compact as ISO 8601, with few words.

    >>> label("2024-35", None, "en"), label("199X", None, "zh"), label("2020", "early", "en")
    ('2024-Q3', '1990年代', 'early 2020')
    """
    said = words(language)
    return _told(edtf, modifier, said, _ISO | dict(said.label))


def spoken(edtf: str, modifier: Modifier | None, language: str) -> str:
    """Give the date as it stands in a sentence.

    >>> spoken("2024-35", None, "en"), spoken("2025-03-24T14:39+08:00", None, "zh")
    ('the third quarter of 2024', '2025年3月24日 14:39（UTC+08:00）')
    """
    said = words(language)
    return _told(edtf, modifier, said, said.spoken)


def brief(edtf: str, modifier: Modifier | None, language: str) -> str:
    """Give the date as it stands below a heading of its year: days without the year, all else with it.

    >>> brief("2024-03-24/2024-03-26", None, "en"), brief("2015~", None, "en"), brief("2024-03-24", None, "zh")
    ('24 – 26 March', 'around 2015', '3月24日')
    """
    said = words(language)
    return _told(edtf, modifier, said, said.brief)


def ends(edtf: str, language: str, style: Style) -> tuple[tuple[Moment, str], ...]:
    """Give the one or two known ends of a date, each with its words in `spoken` or `brief`."""
    said, when = words(language), parse_edtf(edtf).when
    templates = said.spoken if style == "spoken" else said.brief
    if isinstance(when, Moment):
        return ((when, _when(when, said, templates)),)
    known = [end for end in (when.start, when.end) if end]
    return tuple(zip(known, _ends(known, said, templates), strict=True))


def _told(edtf: str, modifier: Modifier | None, said: Words, templates: Mapping[str, Any]) -> str:
    text = _when(parse_edtf(edtf).when, said, templates)
    for key in (modifier, qualifier(edtf)):
        text = templates[key].format(text) if key else text
    return text


def _when(when: When, said: Words, templates: Mapping[str, Any]) -> str:
    if isinstance(when, Moment):
        return str(templates[_PRECISIONS[when.granularity]].format(**_fields(when, said)))
    told = _ends([end for end in (when.start, when.end) if end], said, templates)
    return str(templates["range" if len(told) > 1 else "since" if when.start else "until"].format(*told))


def _ends(known: Sequence[Moment], said: Words, templates: Mapping[str, Any]) -> list[str]:
    if templates is said.brief and len(known) > 1:
        first, last = known
        if first.year != last.year:
            templates = said.spoken
        elif first.granularity is last.granularity is Granularity.DAY and first.month == last.month:
            fields = {**_fields(first, said), "first": first.day, "last": last.day}
            return [template.format(**fields) for template in said.brief["days"]]
    return [_when(end, said, templates) for end in known]


def _fields(moment: Moment, said: Words) -> dict[str, object]:
    year, number = moment.year, moment.number or 1
    hours = f"{moment.hour or 0:02}:{moment.minute or 0:02}"
    return {
        "year": _with_era(year, said),
        "iso": f"{year:04}" if year >= 0 else f"-{-year:04}",
        "start": year,
        "end": year + 99,
        "century": year // 100 + 1,
        "month": moment.month,
        "name": said.months[(moment.month or 1) - 1],
        "day": moment.day,
        "clock": hours,
        "time": hours + (said.zone.format(moment.zone.strip("Z")) if moment.zone else ""),
        "number": number,
        "ordinal": said.ordinals[number - 1],
        "half": said.halves[(number - 1) % 2],
        "season": said.seasons[number - 1],
    }


def _with_era(year: int, said: Words) -> str:
    if year >= _FOUR_DIGITS:
        return str(year)
    # ISO 8601 counts a year 0: it is 1 BC.
    return said.era.format(year) if year > 0 else said.before_era.format(1 - year)
