"""What a collection is about: its names, and how near a sentence is to them."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from timeline.stages._words import Weights, dot, terms, unit

NAME = 0.5  # share of its places inside sentences where a word has a capital, from which it is a name
NEAR = 0.75  # so many of the sentences are less near than what counts as wholly on the topic


class Topic:
    """What the sentences of a collection are about, told by the names in them.

    A script without capitals has no names: all its terms count, weighed like the others by how seldom they stand.
    """

    def __init__(self, sentences: Sequence[str], weights: Weights) -> None:
        """Gather the names of the sentences."""
        self._weights = weights
        counted: Counter[str] = Counter()
        capitals: Counter[str] = Counter()
        for sentence in sentences:
            counted.update(term.lower() for term in terms(sentence))
            capitals.update(term.lower() for term in islice(terms(sentence), 1, None) if _capital(term))
        self._names = {t: n * weights.weight(t) for t, n in counted.items() if capitals[t] > NAME * n}
        self._found = {sentence: self._cosine(sentence) for sentence in sentences}
        ordered = sorted(self._found[sentence] for sentence in sentences)
        self._near = (ordered[int(len(ordered) * NEAR)] if ordered else 0.0) or 1.0

    def nearness(self, sentence: str) -> float:
        """Say how near one of the sentences is to the topic, 0-1; a quarter of them are wholly on it."""
        return min(1.0, self._found[sentence] / self._near)

    def _cosine(self, sentence: str) -> float:
        counted = Counter(t for term in terms(sentence) if (t := term.lower()) in self._names)
        return dot(unit({term: n * self._weights.weight(term) for term, n in counted.items()}), self._names)


def _capital(term: str) -> bool:
    return term[0].isalpha() and not term[0].islower()
