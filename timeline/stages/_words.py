"""Texts -> vectors of their terms, each weighed by how seldom it stands in a collection (TF-IDF)."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

Vector = Mapping[str, float]

CJK = r"\u3040-\u30ff\u3400-\u9fff"  # kana and Han, which are written without blanks
GRAM = 4  # characters: shorter ones stand everywhere, longer ones fail on the next ending
_TERM = re.compile(rf"(?P<run>[{CJK}]+)|[^\W_{CJK}]{{2,}}")
_RUN = re.compile(rf"(?P<run>[{CJK}]+)|[^\W_{CJK}]+")


def terms(text: str) -> Iterator[str]:
    """Give the terms of a text as they are written: words, and pairs of characters where words have no blanks.

    >>> list(terms("Norvale opened a dock")), list(terms("码头启用"))
    (['Norvale', 'opened', 'dock'], ['码头', '头启', '启用'])
    """
    for match in _TERM.finditer(text):
        run = match["run"]
        yield from (run[i : i + 2] for i in range(max(1, len(run) - 1))) if run else (match[0],)


def folded(text: str) -> Iterator[str]:
    """Give the terms of a text in lower case."""
    return (term.lower() for term in terms(text))


def grams(text: str) -> list[str]:
    """Give the runs of characters in a text, words joined by one blank; pairs where words have no blanks.

    They find the same word under another ending: opens, opened.

    >>> grams("A dock."), grams("码头启用")
    ([' a d', 'a do', ' doc', 'dock', 'ock '], ['码头', '头启', '启用'])
    """
    found: list[str] = []
    spaced: list[str] = []
    for match in _RUN.finditer(text):
        run = match["run"]
        if run:
            found += [run[i : i + 2] for i in range(max(1, len(run) - 1))]
        else:
            spaced.append(match[0])
    joined = f" {' '.join(spaced)} ".lower()
    return found + [joined[i : i + GRAM] for i in range(len(joined) - GRAM + 1)]


class Weights:
    """How much each term tells apart the texts of a collection: the logarithm of its inverse document frequency."""

    def __init__(self, texts: Iterable[str], cut: Callable[[str], Iterable[str]] = folded) -> None:
        """Count in how many of the texts each term stands; `cut` gives the terms of a text."""
        self._cut = cut
        self._size = 0
        self._found: Counter[str] = Counter()
        for text in texts:
            self._size += 1
            self._found.update(set(cut(text)))
        self._weights = {term: math.log(1 + self._size / found) for term, found in self._found.items()}
        self._rare = math.log(1 + self._size)

    def share(self, term: str) -> float:
        """Give the share of the texts in which a term stands, 0-1."""
        return self._found.get(term, 0) / max(1, self._size)

    def weight(self, term: str) -> float:
        """Give the weight of a term; what stands in every text tells little."""
        return self._weights.get(term, self._rare)

    def vector(self, text: str) -> dict[str, float]:
        """Give the vector of a text, of length 1 (of length 0 if it has no terms)."""
        counted = Counter(self._cut(text))
        return unit({term: (1 + math.log(count)) * self.weight(term) for term, count in counted.items()})


def unit(vector: dict[str, float]) -> dict[str, float]:
    """Bring a vector to length 1."""
    length = math.sqrt(math.fsum(value * value for value in vector.values())) or 1.0
    return {term: value / length for term, value in vector.items()}


def dot(a: Vector, b: Vector) -> float:
    """Give the scalar product of two vectors: of unit vectors, the cosine."""
    if len(a) > len(b):
        a, b = b, a
    return math.fsum(value * b[term] for term, value in a.items() if term in b)
