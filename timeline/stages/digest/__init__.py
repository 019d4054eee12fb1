"""Milestones -> those of the dates that matter most, each told by its most central sentences."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from timeline.chronology.edtf import to_edtf
from timeline.model import Document, Milestone
from timeline.stages._words import Vector, Weights, dot, unit
from timeline.stages.digest import salience
from timeline.stages.digest.salience import Mention
from timeline.stages.digest.topic import Topic

ON_TOPIC = 0.5  # what being on the topic of the collection adds to how central a sentence is (0-1)
FRESH, FRESH_DAYS = 0.1, 2  # so much adds being told within so many days: later it is recalled in passing
REDUNDANT = 0.3  # how much being like a sentence already taken counts against (Carbonell and Goldstein 1998)
SAME = 0.6  # cosine from which a sentence only repeats one that was taken


def digest(
    milestones: Iterable[Milestone],
    found: Iterable[Milestone],
    documents: Iterable[Document],
    *,
    top: int,
    sentences: int,
) -> tuple[Milestone, ...]:
    """Keep the `top` dates of the milestones that matter most, one milestone each, told by at most so many `sentences`.

    The title is that of the most central sentence; the further ones stand in `retold`, the most central first. How
    much a date matters is said by all that was `found`, whatever its score and whatever dates are asked for.
    """
    mentions = salience.mentions(found)
    quotes = [quote for _, _, quote in sorted({(m.told.document, m.told.span, m.told.quote) for m in mentions})]
    weights = Weights(quotes)
    topic = Topic(quotes, weights)
    published = [to_edtf(document.anchor)[:10] for document in documents if document.anchor]
    told: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in salience.mentions(milestones):
        told[mention.date].append(mention)
    ranked = (when for when in salience.ranked(salience.features(mentions, published, topic)) if when in told)
    kept = sorted(islice(ranked, top))
    return tuple(_milestone(_central(told[when], weights, topic, sentences), told[when]) for when in kept)


def _milestone(chosen: Sequence[Mention], told: Sequence[Mention]) -> Milestone:
    """Make one milestone of the chosen sentences of a date; how it stands is said by the newest telling."""
    best = chosen[0].milestone
    return replace(
        best,
        date=chosen[0].date,
        status=max(told, key=lambda mention: mention.published).milestone.status,
        score=max(mention.milestone.score for mention in chosen),
        provenance=chosen[0].told,
        retold=tuple(mention.told for mention in chosen[1:]),
    )


def _central(told: Sequence[Mention], weights: Weights, topic: Topic, most: int) -> list[Mention]:
    """Choose sentences near the centroid of all that tell of a date, each unlike those chosen before (MMR)."""
    vectors = [weights.vector(mention.told.quote) for mention in told]
    centroid = _sum(vectors)
    central = [
        dot(vector, centroid) + ON_TOPIC * topic.nearness(mention.told.quote) + FRESH * _is_fresh(mention)
        for mention, vector in zip(told, vectors, strict=True)
    ]
    likeness = [0.0] * len(told)
    left, chosen = list(range(len(told))), list[int]()
    while left and len(chosen) < most:
        best = max(left, key=lambda i: central[i] - REDUNDANT * likeness[i])
        chosen.append(best)
        for i in left:
            likeness[i] = max(likeness[i], dot(vectors[i], vectors[best]))
        left = [i for i in left if i != best and likeness[i] <= SAME]
    return [told[i] for i in chosen]


def _sum(vectors: Iterable[Vector]) -> dict[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for term, value in vector.items():
            total[term] += value
    return unit(total)


def _is_fresh(mention: Mention) -> bool:
    try:
        late = date.fromisoformat(mention.published) - date.fromisoformat(mention.date)
    except ValueError:  # without a publication date, or a date coarser than a day
        return False
    return 0 <= late.days <= FRESH_DAYS
