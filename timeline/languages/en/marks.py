"""What stands in and beside time expressions: triggers, words of ranges, words that modify."""

from timeline.languages.en.parts import BLANK, LEXICON, one_of, spaced

_UNITS = (
    r"days?|nights?|weeks?|wks?|weekends?|fortnights?|months?|quarters?|qtr|years?|yrs?|decades?|centur(?:y|ies)|hours?|hrs?"
    r"|minutes?|mins?|seconds?|half|moments?"
)
_LITERALS = (
    "months",
    "month_abbreviations",
    "weekdays",
    "weekday_abbreviations",
    "seasons",
    "parts",
    "decades",
    "holidays",
    "repeats",
)
_WORDS = "|".join(one_of(LEXICON[name]) for name in _LITERALS)
TRIGGERS = (
    r"\d{4}|\d[/.:h-]\d|\d ?[ap]\.?m\b|\d(?:st|nd|rd|th)\b|\d0['’]?s\b"
    r"|\bQ0?[1-4]|[1-4]Q|\bH[12]\b|[12]H\d|\bFY ?['’]?\d"
    rf"|\d ?(?:{one_of(LEXICON['month_abbreviations'])}|{_UNITS})\b|\d (?:on|at) |\bA\.?D\b"
    rf"|\b(?:(?:{_WORDS})s?|{_UNITS}"
    rf"|{one_of(LEXICON['days'])}|tonight|tonite|2nite|overnight"
    r"|now|currently|recently|lately|soon|shortly|nowadays|presently"
    r"|at present|future|noon|midnight|midafternoon|midmorning|mid(?:year|week|month)|o['’]?clock|EOY|CE"
    r"|thousand|nineteen|eighteen|seventeen|sixteen)\b"
)
RANGE_GAP = rf"(?:{BLANK})?[-‐‑–—](?:{BLANK})?|{BLANK}(?:to|through|until|till|thru){BLANK}(?:the{BLANK})?"
BEFORE = {
    "START": spaced(
        r"(?:\b(?:the )?(?:very )?(?:beginning|start|outset|dawn) of (?:the )?"
        r"|\b(?:the |very )?early(?: in| on)?(?: |-)(?:the )?)"
    ),
    "MID": spaced(r"(?:\b(?:the )?middle of (?:the )?|\b(?:the )?mid(?: |-))"),
    "END": spaced(
        r"(?:\b(?:the )?(?:very )?(?:end|close) of (?:the )?"
        r"|\b(?:the |very )?late(?: in| on)?(?: |-)(?:the )?|\bend-)"
    ),
    "APPROX": spaced(r"\b(?:(?:around|circa|approximately|roughly) |c(?:a|irca)?\. ?)"),
    "BEFORE": spaced(r"\bearlier (?:on |in )?"),
    "AFTER": spaced(r"\blater (?:on |in )?"),
}
AFTER = {
    "APPROX": spaced(r" or (?:so|thereabouts)\b"),
    "ON_OR_AFTER": spaced(r" (?:and|or) (?:beyond|later|thereafter|after)\b"),
}
