"""lexicon.toml -> the words of Chinese, as constants."""

from timeline import lexicon

_DATA = lexicon.load("timeline.languages.zh", "lexicon.toml")

ERAS: dict[str, int] = _DATA["eras"]
OLD_ERAS: dict[str, int] = _DATA["old_eras"]
DYNASTIES: dict[str, str] = _DATA["dynasties"]
AGES: dict[str, str] = _DATA["ages"]
YEARS: dict[str, int] = _DATA["years"]
NARRATED_YEARS: dict[str, int] = _DATA["narrated_years"]
MONTHS: dict[str, int] = _DATA["months"]
NARRATED_MONTHS: dict[str, int] = _DATA["narrated_months"]
WEEKS: dict[str, int] = _DATA["weeks"]
DAYS: dict[str, int] = _DATA["days"]
NARRATED_DAYS: dict[str, int] = _DATA["narrated_days"]
SHORT_DAYS: dict[str, int] = _DATA["short_days"]
QUARTERS: dict[str, int] = _DATA["quarters"]
HALVES: dict[str, int] = _DATA["halves"]
SEASONS: dict[str, int] = _DATA["seasons"]
SEASON_YEARS: dict[str, int] = _DATA["season_years"]
PARTS: dict[str, str] = _DATA["parts"]
LONE_PARTS: list[str] = _DATA["lone_parts"]
ZONES: dict[str, str] = _DATA["zones"]
HOLIDAYS: dict[str, str] = _DATA["holidays"]
MAIN_HOLIDAYS: list[str] = _DATA["main_holidays"]
NAMED_DAYS: dict[str, str] = _DATA["named_days"]
TERMS: dict[str, str] = _DATA["terms"]
DOUBTFUL_TERMS: dict[str, str] = _DATA["doubtful_terms"]
PAST: list[str] = _DATA["past"]
FORMER: list[str] = _DATA["former"]
PRESENT: list[str] = _DATA["present"]
FUTURE: list[str] = _DATA["future"]
UNITS: dict[str, str] = _DATA["units"]
TRADITIONAL: str = "".join(_DATA["fold"]["traditional"].split())
SIMPLIFIED: str = "".join(_DATA["fold"]["simplified"].split())
BEFORE: dict[str, str] = _DATA["modifiers_before"]
BESIDE: dict[str, list[str]] = _DATA["beside"]
AFTER: dict[str, str] = _DATA["modifiers_after"]
