"""Sentence of a language that has no folder -> the dates that its words surely tell, at their true offsets."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from timeline.localized import east
from timeline.localized.written import numeric_month_and_day
from timeline.model import Granularity, Span
from timeline.model.value import Base, Between, Calendar, Offset, Shift, Value, Weekday

LONGEST_SENTENCE = 2_000  # characters; what is longer is a table or a list without stops, and is cut
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = {"day": Granularity.DAY, "week": Granularity.WEEK, "month": Granularity.MONTH, "year": Granularity.YEAR}
EAST = ("zh", "ja", "ko", "yue")  # dateparser's words for them match inside other words
AMBIGUOUS = {"mañana", "morgen", "mane", "सुबह"}  # tomorrow, and morning
WEEKDAY_LANGUAGES = frozenset(  # elsewhere a weekday is also "second" or "market"
    ("ca", "cs", "da", "de", "es", "fi", "fr", "it", "nb", "nl", "pl", "sv")
)
BEFORE_YEAR = (
    *("in", "im", "en", "em", "nel", "dal", "seit", "ab", "desde", "depuis", "dès", "w", "v", "u", "în"),
    *("sedan", "vanaf", "sinds", "в", "с", "до", "к", "од", "у"),
)
NUMBERS = {  # from two to ten, where dateparser has no words for them
    "es": "dos tres cuatro cinco seis siete ocho nueve diez",
    "fr": "deux trois quatre cinq six sept huit neuf dix",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn",
    "it": "due tre quattro cinque sei sette otto nove dieci",
    "pt": "dois três quatro cinco seis sete oito nove dez",
    "nl": "twee drie vier vijf zes zeven acht negen tien",
}
LATER = (
    "después",
    "mas tarde",
    "más tarde",
    "plus tard",
    "après",
    "später",
    "danach",
    "dopo",
    "depois",
    "later",
    "senare",
)
JOINTS = ("-", "–", "al", "a", "y", "e", "i", "bis", "und", "et", "au", "en", "och", "og", "do", "по", "и", "до")
YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d)"
DAY = r"(?P<day>\d{1,2})(?:\.|º|ª|er|re|o|-?го)?"
OPEN, CLOSE = r"(?<![\w.,/-])", r"(?![\w/]|[.,-]\d)"

Read = Callable[[re.Match[str]], Value | None]


def search(text: str, language: str) -> list[tuple[Span, Value]]:
    """Find the dates of one sentence; `language` is a BCP 47 code.

    The words come from dateparser's data of the language, the shapes from here: its own search takes
    "die", "y 3" and "mar de" for dates and loses the offsets.

    >>> search("El 24 de marzo de 2025 abrió el taller.", "es")
    [(Span(start=3, end=22), Calendar(year=2025, month=3, day=24, weekday=None, order=None))]
    """
    if language.split("-")[0].lower() in ("ja", "ko"):
        return east.search(text, language.split("-")[0].lower())
    claimed: list[Span] = []
    found: list[tuple[Span, Value]] = []
    for pattern, read in _shapes(language.split("-")[0].lower()):
        for match in pattern.finditer(text[:LONGEST_SENTENCE]):
            span = Span(*match.span("date"))
            if any(span.overlaps(other) for other in claimed):
                continue
            claimed.append(span)
            value = read(match)
            if value is not None:
                found.append((span, value))
    return sorted(found, key=lambda pair: pair[0])


@cache
def _shapes(language: str) -> tuple[tuple[re.Pattern[str], Read], ...]:
    """Give the patterns of a language, the surest first; none for a language that dateparser does not know."""
    if language in EAST:
        return ()
    from dateparser.languages.loader import default_loader

    try:
        info: dict[str, Any] = default_loader.get_locale("nb" if language == "no" else language).info
    except ValueError:
        return ()
    shapes = [*_numeric(language), *_named(info), *_counted(info, language), *_relative(info)]
    if language in WEEKDAY_LANGUAGES:
        shapes.append(_weekdays(info))
    return (*shapes, *_years(info))


def _pattern(body: str) -> re.Pattern[str]:
    return re.compile(f"{OPEN}(?P<date>{body}){CLOSE}", re.IGNORECASE)


def _numeric(language: str) -> Iterable[tuple[re.Pattern[str], Read]]:
    def day_first(match: re.Match[str]) -> Value | None:
        order = numeric_month_and_day(int(match["a"]), int(match["b"]), match["mark"], language)
        return _calendar(int(match["year"]), *order) if order else None

    yield (
        _pattern(rf"{YEAR}-(?P<month>\d\d)-(?P<day>\d\d)"),
        lambda m: _calendar(int(m["year"]), int(m["month"]), int(m["day"])),
    )
    yield _pattern(rf"(?P<a>\d{{1,2}})(?P<mark>[./-]) ?(?P<b>\d{{1,2}})(?P=mark) ?{YEAR}"), day_first


def _named(info: dict[str, Any]) -> Iterable[tuple[re.Pattern[str], Read]]:
    """24 de marzo de 2025, March 24, 2025, mars 2025, 24 mars, en mars; a weekday before belongs to the date."""
    numbers = {form.lower(): n for n, month in enumerate(MONTHS, 1) for form in _words(info, month, 3)}
    whole = {max(_words(info, month, 3), key=len, default="") for month in MONTHS}

    def read(match: re.Match[str]) -> Value | None:
        said = match.groupdict()
        month = numbers.get(match["month"].lower())
        year, day = (int(said[unit]) if said.get(unit) else None for unit in ("year", "day"))
        return _calendar(year, month, day) if month else None

    month = rf"(?P<month>{_any(numbers)})(?:\.(?=,?\s?\d))?"  # elsewhere the stop ends the sentence
    pertain = _any([*(info.get("pertain") or ()), "de", "del"])
    gap = rf"(?:,?\s(?:{pertain})\s|,?\s)"
    weekday = rf"(?:(?:{_any(w for day in WEEKDAYS for w in _words(info, day, 2))})\.?,?\s(?:den\s|dem\s|le\s)?)?"
    days = rf"(?P<first>\d{{1,2}})\.?\s?(?:{_any(JOINTS)})\s?(?:el\s|le\s)?{DAY}{gap}{month}(?:{gap}{YEAR})?"

    def stretch(match: re.Match[str]) -> Value | None:
        last = read(match)
        if not isinstance(last, Calendar) or int(match["first"]) >= (last.day or 0):
            return None
        return Between(Calendar(last.year, last.month, int(match["first"])), last)

    yield _pattern(days), stretch
    yield _pattern(rf"{weekday}{DAY}{gap}{month}{gap}{YEAR}"), read
    yield _pattern(rf"{weekday}{month}\s{DAY},?\s{YEAR}"), read
    yield _pattern(rf"{YEAR}\.?,?\s{month}\s{DAY}"), read
    yield _pattern(rf"{weekday}{DAY}{gap}{month}"), read
    yield _pattern(rf"{month}{gap}{YEAR}"), read
    bare = rf"(?:{_any(info.get('in') or ['en'])})\s(?P<date>(?P<month>{_any(whole)}))"
    yield re.compile(f"{OPEN}{bare}{CLOSE}", re.IGNORECASE), read


def _counted(info: dict[str, Any], language: str) -> Iterable[tuple[re.Pattern[str], Read]]:
    """Hace 3 días, vor drei Tagen."""
    simpler = [pair for one in info.get("simplifications", ()) for pair in one.items()]
    spelled = {word: count for count, word in enumerate(NUMBERS.get(language, "").split(), 2)}
    spelled |= {word: int(number) for word, number in simpler if word.isalpha() and number.isdecimal()}
    number = rf"(\d{{1,3}}|{_any(spelled)})" if spelled else r"(\d{1,3})"
    for key, forms in info.get("relative-type-regex", {}).items():
        unit, sign = _unit(key)
        usable = [form for form in forms if re.search(r"[^\W\d]{2,}$", form.rstrip(".")) and form[0] not in "-−–+"]
        if unit is None or not usable:
            continue
        body = "|".join(re.sub(r"\(\\d[^)]*\)", lambda _: number, form).replace(" ", r"\s") for form in usable)

        def read(match: re.Match[str], unit: Granularity = unit, sign: int = sign) -> Value | None:
            count = next(group for group in match.groups()[1:] if group).lower()
            far = sign * (int(count) if count.isdecimal() else spelled.get(count, 0))
            return Offset(unit, far) if unit is Granularity.YEAR else Shift(unit, far)

        yield _pattern(body), read
    yield from _later(info, spelled, number)


def _later(info: dict[str, Any], spelled: Mapping[str, int], number: str) -> Iterable[tuple[re.Pattern[str], Read]]:
    """Tres días después, drei Tage später: counted from the time told before."""
    units = {form.lower(): unit for name, unit in UNITS.items() for form in _words(info, name, 3)}
    if not units:
        return

    def read(match: re.Match[str]) -> Value | None:
        count = match[2].lower()
        return Shift(units[match["unit"].lower()], int(count) if count.isdecimal() else spelled[count], Base.NARRATED)

    # what they are counted from may be said behind: dos días después de que cerró
    further = r"(?!\s(?:de|del|que|la|le|les|il|lo|do|da|al|em|zum?|dem|der|dass)\b)"
    yield _pattern(rf"{number}\s(?P<unit>{_any(units)})\s(?:{_any(LATER)}){further}"), read


def _relative(info: dict[str, Any]) -> Iterable[tuple[re.Pattern[str], Read]]:
    """Ayer, letzte Woche: words that say the same of any day they are written on."""
    values: dict[str, Value] = {}
    doubtful = set(AMBIGUOUS)
    for key, forms in info.get("relative-type", {}).items():
        unit, sign = _unit(key)
        count = re.search(r"\d+", key)
        if unit is None or count is None:
            continue
        value = Shift(unit, sign * int(count[0]))
        for form in {form.lower() for form in forms if len(form.split()[-1]) > 2}:
            if values.setdefault(form, value) != value:
                doubtful.add(form)  # Hindi कल is yesterday and tomorrow
    sure = {form: value for form, value in values.items() if form not in doubtful}
    if sure:
        yield _pattern(_any(sure)), lambda match: sure.get(match["date"].lower())


def _weekdays(info: dict[str, Any]) -> tuple[re.Pattern[str], Read]:
    days = {form.lower(): n for n, day in enumerate(WEEKDAYS, 1) for form in _words(info, day, 5)}
    return _pattern(_any(days) or "(?!)"), lambda match: Weekday(days[match["date"].lower()])


def _years(info: dict[str, Any]) -> Iterable[tuple[re.Pattern[str], Read]]:
    """En 2024, 2024 года, (2024): four digits alone may count anything."""
    nouns = _any([*_words(info, "year", 3), "roku", "roce", "rok"])
    before = _any(BEFORE_YEAR)

    def read(match: re.Match[str]) -> Value | None:
        return _calendar(int(match["year"]), None, None)

    yield re.compile(rf"{OPEN}(?:{nouns})\s(?P<date>{YEAR}){CLOSE}", re.IGNORECASE), read
    yield re.compile(rf"{OPEN}(?P<date>{YEAR})\s(?:{nouns})(?!\w)", re.IGNORECASE), read
    yield re.compile(rf"{OPEN}(?:{before})\s(?P<date>{YEAR}){CLOSE}", re.IGNORECASE), read
    yield re.compile(rf"[(](?P<date>{YEAR})[)]"), read


def _words(info: dict[str, Any], name: str, least: int) -> list[str]:
    """Give the forms of a name that are words: no digits, no Roman numerals, at least so many letters."""
    forms = [form.rstrip(".").removeprefix("de ") for form in info.get(name, ())]
    return [form for form in forms if len(form) >= least and form.isalpha() and not re.fullmatch("[IVX]+", form)]


def _any(words: Iterable[str]) -> str:
    """Write an alternation, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(set(words), key=lambda w: (-len(w), w)))


def _unit(key: str) -> tuple[Granularity | None, int]:
    r"""Read dateparser's names of relative values: ``1 week ago``, ``in \\1 day``."""
    unit = next((UNITS[word] for word in key.split() if word in UNITS), None)
    return unit, -1 if key.endswith(" ago") else 1


def _calendar(year: int | None, month: int | None, day: int | None) -> Calendar | None:
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not (month and 1 <= day <= monthrange(year or 2024, month)[1]):
        return None
    return Calendar(year, month, day)
