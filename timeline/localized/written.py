"""Written publication date of any locale -> moment, at the precision it was given in."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache

from timeline.model import Granularity, Moment

LONGEST = 60  # characters: no date is longer, and dateparser is slow on what is none
FIRST_YEAR, LAST_YEAR = 1583, 2200  # outside lies another calendar: 1403 is Jalali, 2568 Buddhist
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民国": 1911, "民國": 1911}  # the year before their first
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
COMMON = ("en", "zh", "es", "fr", "de", "pt", "it", "ru", "nl", "pl", "sv", "da", "nb", "fi", "cs", "tr", "uk")
# They differ in every unit: what follows them was not said.
BASES = (datetime(2003, 1, 8, 1, 2), datetime(2010, 9, 21, 3, 4))  # noqa: DTZ001 - dateparser wants them naive
UNITS = ("year", "month", "day", "hour", "minute", "second")
GRANULARITIES = tuple(Granularity[unit.upper()] for unit in UNITS)

CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
ZONE = r"(?P<zone>Z|UTC|GMT|(?:UTC|GMT)?[+-]\d\d:?\d\d)"
_ISO = re.compile(
    rf"(?P<year>\d{{4}})(?:[-/.](?P<month>\d{{1,2}})(?:[-/.](?P<day>\d{{1,2}})(?:[T ,_-]{{1,2}}{CLOCK} ?{ZONE}?)?)?)?",
    re.IGNORECASE,
)
_BASIC = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>Z)?)?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"(?P<a>\d{{1,2}})(?P<mark>[-/.])(?P<b>\d{{1,2}})(?P=mark)(?P<year>\d{{4}})(?:[ ,]{{1,2}}{CLOCK})?"
)
_RFC2822 = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[A-Z]{1,4}|[+-]\d{4})")
_EAST = re.compile(
    rf"(?:中[華华])?(?P<era>{'|'.join(ERAS)})? ?(?P<year>\d{{1,4}}|元) ?[年년]"
    r"(?: ?(?P<month>\d{1,2}) ?[月월](?: ?(?P<day>\d{1,2}) ?[日号號일])?)?"
    r" ?[(]?(?:星期.|[周週].|[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?)?[)]? ?"
    r"(?P<half>上午|下午|晚上|凌晨|中午|午前|午後|오전|오후)? ?"
    r"(?:(?P<hour>\d{1,2}) ?[:时時点시] ?(?:(?P<minute>\d{1,2}) ?[분分]?(?: ?:?(?P<second>\d{1,2})[秒초]?)?)?)?"
)
AFTERNOON = ("下午", "晚上", "午後", "오후")


def read_date(text: str, languages: tuple[str, ...] | None = None) -> Moment | None:
    """Read one written date; None if it is none, is relative, or is ambiguous.

    Nothing is added: a month stays a month, a time without zone has none. A day and a month in digits
    alone are read only where `languages` (BCP 47) say which comes first.

    >>> moment = read_date("2025年4月7日 14:39")
    >>> moment.granularity, moment.day, moment.minute
    (<Granularity.MINUTE: 11>, 7, 39)
    >>> read_date("yesterday"), read_date("03/04/2025")
    (None, None)
    """
    text = re.sub(r"(?<=\d)([./-]) (?=\d)", r"\1", " ".join(_digits(text).split()))  # 2025. 4. 7
    if not 4 <= len(text) <= LONGEST:
        return None
    if match := _ISO.fullmatch(text) or _BASIC.fullmatch(text):
        return _moment(match.groupdict())
    if match := _NUMERIC.fullmatch(text):
        return _numeric(match, languages)
    if CJK.search(text):
        return _east(text)
    return _rfc2822(text) or _written(text, languages)


def numeric_month_and_day(a: int, b: int, mark: str, language: str | None) -> tuple[int, int] | None:
    """Say which of two numbers is the month and which the day; None if nothing tells.

    >>> numeric_month_and_day(3, 4, "/", "es"), numeric_month_and_day(3, 4, "/", "en")
    ((4, 3), None)
    """
    if a > 12 or a == b or mark == ".":  # nobody writes the month first with dots
        return b, a
    if b > 12:
        return a, b
    if language is None or language == "en":  # written both ways
        return None
    return (a, b) if language == "en-US" else (b, a)


def _digits(text: str) -> str:
    """Write digits and punctuation of any script or width in ASCII; Han numerals stay."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _moment(found: Mapping[str, str | None]) -> Moment | None:
    """Make a moment of what was found, None if there is no such day or time."""
    said = [int(number) for unit in UNITS if (number := found.get(unit))]
    year, month, day, hour, minute, second = [*said, *[None] * len(UNITS)][: len(UNITS)]
    try:
        datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0, second or 0, tzinfo=UTC)
    except ValueError:
        return None
    if not year or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    zone = _zone(found.get("zone"))
    return Moment(GRANULARITIES[len(said) - 1], year, month, day, hour, minute, second, zone=zone)


def _zone(words: str | None) -> str | None:
    """Write a zone as EDTF does: ``Z`` or ``+08:00``."""
    digits = re.sub(r"[^\d+-]", "", words or "")
    if not words or digits.strip("+-0") == "":
        return "Z" if words else None
    return f"{digits[:3]}:{digits[3:]}"


def _numeric(match: re.Match[str], languages: tuple[str, ...] | None) -> Moment | None:
    language = languages[0] if languages else None
    order = numeric_month_and_day(int(match["a"]), int(match["b"]), match["mark"], language)
    return _moment(match.groupdict() | {"month": str(order[0]), "day": str(order[1])}) if order else None


def _east(text: str) -> Moment | None:
    match = _EAST.fullmatch(text)
    if not match:
        return None
    found = match.groupdict()
    year = 1 if found["year"] == "元" else int(found["year"])
    if not found["era"] and year < FIRST_YEAR:
        return None
    found["year"] = str(year + ERAS.get(found["era"] or "", 0))
    if found["hour"] and found["half"] in AFTERNOON and int(found["hour"]) < 12:
        found["hour"] = str(int(found["hour"]) + 12)
    return _moment(found)


def _rfc2822(text: str) -> Moment | None:
    if not _RFC2822.fullmatch(text):
        return None
    from email.utils import parsedate_to_datetime

    try:
        return _of(parsedate_to_datetime(text), Granularity.SECOND if text.count(":") > 1 else Granularity.MINUTE)
    except ValueError:
        return None


def _written(text: str, languages: tuple[str, ...] | None) -> Moment | None:
    """Read words by dateparser, twice; what depends on the base was not said."""
    if not re.search(r"\d{4}", text):
        return None
    one, two = (_parse(text, languages, base) for base in BASES)
    if one is None or two is None or one.year != two.year or f"{one.year}" not in text:
        return None
    if one.month != two.month:
        return _of(one, Granularity.YEAR)
    if one.day != two.day:
        return _of(one, Granularity.MONTH)
    clock = re.search(r"\d:\d\d(:\d\d)?", text)
    if not clock:
        return _of(one, Granularity.DAY)
    return _of(one, Granularity.SECOND if clock[1] else Granularity.MINUTE)


def _parse(text: str, languages: tuple[str, ...] | None, base: datetime) -> datetime | None:
    from dateparser.date import DateDataParser

    settings = {"RELATIVE_BASE": base, "PARSERS": ["absolute-time"]}
    first = [language for tag in languages or () if (language := tag.split("-")[0].lower()) in _known()]
    order = list(dict.fromkeys([*first, *COMMON]))
    parser = DateDataParser(languages=order, use_given_order=True, settings=settings)
    try:
        read: datetime | None = parser.get_date_data(text).date_obj
    except (ValueError, OverflowError):  # a year beyond datetime's
        return None
    return read


@cache
def _known() -> frozenset[str]:
    from dateparser.data.languages_info import language_order

    return frozenset(language_order)


def _of(read: datetime, granularity: Granularity) -> Moment | None:
    numbers = (read.year, read.month, read.day, read.hour, read.minute, read.second)
    said = {unit: str(n) for unit, n, g in zip(UNITS, numbers, GRANULARITIES, strict=True) if g <= granularity}
    return _moment({**said, "zone": _offset(read.utcoffset()) if granularity > Granularity.DAY else None})


def _offset(offset: timedelta | None) -> str | None:
    if offset is None:
        return None
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
