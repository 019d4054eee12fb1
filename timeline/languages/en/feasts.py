"""Names of holidays -> a pattern of all their spellings, and the holiday a spelling names."""

import re

from timeline import lexicon
from timeline.languages.en.parts import LEXICON, clean, one_of
from timeline.model.value import Holiday

_NAMES = lexicon.load("timeline.languages.en", "holidays.toml")


def _spellings(name: str) -> set[str]:
    """Give the ways a name is typed: st. patrick's day, st patricks day, saint patrick day."""
    rest = name.removeprefix("st. ")
    saints = [saint + rest for saint in ("st. ", "st ", "saint ")] if rest != name else [name]
    return {spelling for saint in saints for spelling in (saint, saint.replace("'", ""), saint.replace("'s ", " "))}


QUOTE = "['’]"  # tokenised texts have a blank ahead of it
_KEYS = {spelling: key for key, names in _NAMES.items() for name in names for spelling in _spellings(name)}
HOLIDAY = rf"(?P<holiday>{one_of(_KEYS).replace('-', ' ').replace(' ', '[- ]').replace(QUOTE, ' ?' + QUOTE)})\b"


def holiday(words: str) -> Holiday:
    """Give the holiday of the group `holiday`.

    >>> holiday("St Patricks Day").name, holiday("Mid-Autumn  Festival").name
    ('st-patricks-day', 'mid-autumn')
    """
    return Holiday(_PLAIN[_plain(words)])


def is_word(match: re.Match[str]) -> bool:
    """Say whether a name in lower case is a word of another meaning: she had an epiphany."""
    name = match["holiday"]
    return name in LEXICON["neighbours"]["feasts"] and match.string.strip().lower() != name


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", clean(words).replace(" '", "").replace("'", "")).strip()


_PLAIN = {_plain(spelling): key for spelling, key in _KEYS.items()}
