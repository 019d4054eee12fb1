"""How alike two texts are."""

import re
from collections import Counter

BLANKS = re.compile(r"[\W_]+")


def dice(a: str, b: str) -> float:
    """Give the Dice coefficient of the character bigrams of two texts, blanks and marks aside; 0-1.

    >>> dice("Acme opens a plant", "Acme opens a plant.")
    1.0
    """
    first, second = _bigrams(a), _bigrams(b)
    total = sum(first.values()) + sum(second.values())
    return 2 * sum((first & second).values()) / total if total else 0.0


def _bigrams(text: str) -> Counter[str]:
    squashed = BLANKS.sub("", text).lower()
    return Counter(squashed[i : i + 2] for i in range(len(squashed) - 1))
