"""How much each date matters to a collection of documents."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import log1p

from timeline.lexicon import load
from timeline.model import Milestone, Provenance
from timeline.stages.digest.topic import Topic

LEAD = 400  # characters: what stands before is told first
DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T[^/~?%]*)?")
FEATURES = ("spread", "published", "day_after", "lead")


@dataclass(frozen=True, slots=True)
class Mention:
    """One telling of a date: a day, or a coarser date as it was told."""

    date: str
    told: Provenance
    milestone: Milestone

    @property
    def published(self) -> str:
        """The day of publication; of a document that names none, its id: each counts as a day of its own."""
        return (self.told.published or "")[:10] or self.told.document


def mentions(milestones: Iterable[Milestone]) -> list[Mention]:
    """Give the tellings of all dates, in an order that does not depend on that of the documents."""
    found = [
        Mention(day[1] if (day := DAY.fullmatch(milestone.date)) else milestone.date, told, milestone)
        for milestone in milestones
        for told in (milestone.provenance, *milestone.retold)
    ]
    return sorted(found, key=lambda m: (m.date, m.told.document, m.told.span, m.milestone.title))


def features(found: Iterable[Mention], published: Iterable[str], topic: Topic) -> dict[str, tuple[float, ...]]:
    """Give the features of every date that is told, in the order of `FEATURES`.

    `spread` counts the days on which documents tell of the date, each as far as they are on the topic; `published`
    and `day_after` the documents of the date itself and of the next day; `lead` the tellings at the top of a document.
    The logarithms are taken: the tenth document tells less than the first.
    """
    documents = Counter(published)
    days: defaultdict[str, dict[str, float]] = defaultdict(dict)
    lead: Counter[str] = Counter()
    for mention in found:
        told = days[mention.date]
        told[mention.published] = max(told.get(mention.published, 0.0), topic.nearness(mention.told.quote))
        lead[mention.date] += mention.told.span.start < LEAD
    return {
        when: (log1p(sum(told.values())), log1p(documents[when]), log1p(documents[_next(when)]), log1p(lead[when]))
        for when, told in days.items()
    }


def ranked(scored: Mapping[str, tuple[float, ...]]) -> list[str]:
    """Order dates by how much they matter; days come before whatever is coarser, which is told of more loosely."""
    return sorted(scored, key=lambda when: (not DAY.fullmatch(when), -score(scored[when]), when))


def score(values: tuple[float, ...]) -> float:
    """Weigh the features of a date."""
    return sum(_weights()[name] * value for name, value in zip(FEATURES, values, strict=True))


@cache
def _weights() -> dict[str, float]:
    return load("timeline.stages.digest", "salience.toml")


def _next(when: str) -> str:
    try:
        return str(date.fromisoformat(when) + timedelta(days=1))
    except (ValueError, OverflowError):  # coarser than a day, or the last of all days
        return ""
