"""How alike two texts are."""

import re
from collections import Counter
from functools import lru_cache

BLANKS = re.compile(r"[\W_]+")
NUMBER = re.compile(r"\d[\d.,]*")
SAME = 0.6  # Dice of character bigrams from which two titles of one date tell one occurrence
INSIDE = 0.85  # share of the shorter title that the longer one holds
TELLING = 4  # bigrams; of a shorter title nothing can be said


def dice(a: str, b: str) -> float:
    """Give the Dice coefficient of the character bigrams of two texts, blanks and marks aside; 0-1.

    >>> dice("Acme opens a plant", "Acme opens a plant.")
    1.0
    """
    first, second = _bigrams(a), _bigrams(b)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


def alike(a: str, b: str) -> bool:
    """Say whether two titles of one date tell the same occurrence: alike, or one within the other.

    Titles with different numbers (version 1.0.11, version 1.0.12) never do.

    >>> alike("Submissions due", "Submissions for the summit are due"), alike("Norvale opens", "Ostrel closes")
    (True, False)
    """
    if not _agree(set(NUMBER.findall(a)), set(NUMBER.findall(b))):
        return False
    first, second = _bigrams(a), _bigrams(b)
    shared, short = (first & second).total(), min(first.total(), second.total())
    if a == b or (shared and 2 * shared >= SAME * (first.total() + second.total())):
        return True
    return short >= TELLING and shared >= INSIDE * short


def _agree(a: set[str], b: set[str]) -> bool:
    return a <= b or b <= a


@lru_cache(maxsize=4096)
def _bigrams(text: str) -> Counter[str]:
    squashed = BLANKS.sub("", text).lower()
    return Counter(squashed[i : i + 2] for i in range(len(squashed) - 1))
