"""Blocks of English -> sentences."""

import re
from string import ascii_letters

from timeline.languages.en.parts import LEXICON, MONTHS, WEEKDAYS
from timeline.model import Span
from timeline.sentences import split

ENDS = ".!?…"
LOOK_BACK, LOOK_AHEAD = 24, 24  # characters
_WORDS = LEXICON["segmentation"]
_TITLES, _CLOSING, _NUMBERED = (frozenset(_WORDS[name]) for name in ("titles", "closing", "numbered"))
_OPENERS = frozenset(_WORDS["openers"])
_LETTERS, _NUMBER = f"{ascii_letters}.", re.compile(r"\d+$")
_INITIALS, _AFTER_WORD = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]"), re.compile(r"\W.*")
_FOLLOWING = re.compile(r"[.!?…”’\"')\]]*\s+[“‘\"'(\[*_]*([A-Za-z0-9À-ɏ]\S*)?")
_HOUR = re.compile(r"\b(?:at|by|until|till|before|after|around|about|to|from) \d[\d:. ]* ?[ap]\.m$")
_SENTENCE = re.compile(r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z]+ (?!time\b)[a-z]")  # Rain begins
_SHORT_MONTHS = frozenset(LEXICON["month_abbreviations"])
_SHORT_WEEKDAYS = frozenset(LEXICON["weekday_abbreviations"])
_DATE_WORDS = frozenset(MONTHS) | frozenset(WEEKDAYS)
_TELLING, _FOREIGN = frozenset(LEXICON["telling_words"]), frozenset(LEXICON["foreign_words"])
FEW, UNSURE = 20, 0.2  # so few ASCII words, none of them telling or foreign, are English sooner than anything else
FULL = 5  # a fifth of the words of running English are telling ones


def segment(block: str) -> list[Span]:
    """Cut a block into its sentences.

    >>> [s.of(t) for t in ["Dr. Voss left at 3 p.m. She sold Ostrel Inc. in Nov. 2024."] for s in segment(t)]
    ['Dr. Voss left at 3 p.m.', 'She sold Ostrel Inc. in Nov. 2024.']
    >>> [s.of(t) for t in ["It closed on 11 June. Voss left on Nov. 3."] for s in segment(t)]
    ['It closed on 11 June.', 'Voss left on Nov. 3.']
    """
    return split(block, ENDS, _breaks)


def _breaks(text: str, index: int) -> bool:
    following = _FOLLOWING.match(text, index + 1, index + 1 + LOOK_AHEAD)
    if not following or not following[1] or following[1][0].islower():
        return False
    if text[index] != "." or following[0][0] in "!?":
        return True
    word = _word(text[max(0, index - LOOK_BACK) : index])
    start = index - len(word)
    if not word or _ends(word, following[1], opens=start <= LOOK_BACK and not text[:start].strip()):
        return True
    hour = word.endswith(".m") and _HOUR.search(text, max(0, index - LOOK_BACK), index)
    return bool(hour and _SENTENCE.match(text, following.start(1)))


def _word(before: str) -> str:
    """Give the letters and dots, or the digits, that stand at the end of a text."""
    word = before[len(before.rstrip(_LETTERS)) :].lstrip(".")
    number = None if word else _NUMBER.search(before)
    return number[0] if number else word


def _ends(word: str, following: str, *, opens: bool) -> bool:
    """Say whether a full stop after this word ends a sentence before that word."""
    name = word.lower()
    if name.isdigit():
        return not (opens and len(name) <= 2)  # the number of a list item
    if name in _TITLES or (len(word) == 1 and word.isupper() and word != "I"):
        return False
    if word.istitle() and name in _SHORT_WEEKDAYS and (following[0].isdigit() or _opener(following) in MONTHS):
        return False
    if following[0].isdigit():
        return name not in _NUMBERED and name not in _SHORT_MONTHS and name not in _CLOSING
    if name in _CLOSING or ("." in word and _INITIALS.fullmatch(word)):
        opener = _opener(following)
        return opener in _OPENERS and opener not in _DATE_WORDS
    return name not in _SHORT_MONTHS or _opener(following) in _OPENERS


def _opener(following: str) -> str:
    return _AFTER_WORD.sub("", following).lower()


def share(text: str) -> float:
    """Give the share of a text that is English: of its letters the Latin ones, if English function words join them.

    >>> share("The board of Norvale said that it will open the plant"), share("Der Rat hat das Werk eröffnet")
    (1.0, 0.0)
    """
    letters, words = sum(map(str.isalpha, text)), re.findall(r"[^\W\d_]+", text.lower())
    latin = [word for word in words if word < "\u0250"]
    if not latin:
        return 0.0
    telling = sum(word in _TELLING for word in latin)
    if not telling and len(latin) <= FEW and text.isascii() and not _FOREIGN.intersection(latin):
        return UNSURE
    return min(1.0, FULL * telling / len(latin)) * sum(map(len, latin)) / letters
