"""What stands beside time expressions: words of ranges, words that modify."""

from timeline.languages.en.parts import BLANK, spaced

RANGE_GAP = rf"(?:{BLANK})?[-‐‑–—](?:{BLANK})?|{BLANK}(?:to|through|until|till|thru){BLANK}(?:the{BLANK})?"
RANGE_PAIR = (rf"\bbetween{BLANK}(?:the{BLANK})?", rf"{BLANK}and{BLANK}(?:the{BLANK})?")
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
