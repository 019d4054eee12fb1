"""Milestones -> copies of one sentence: news agencies and updated pages print the same again, days later."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta

from timeline.chronology.edtf import bounds, parse_edtf
from timeline.model import Milestone

BLANKS = re.compile(r"[\W_]+")
LONG = 60  # letters and digits from which the same sentence is no coincidence (No new cases were reported today.)
AGAIN = timedelta(days=8)  # within which a sentence is printed again with its "today", "on Friday" as it was

Key = tuple[str, str, tuple[str, ...], str]


def copies(milestones: Iterable[Milestone]) -> Iterator[list[Milestone]]:
    """Group tellings of several documents that are word for word the same, the first printed first.

    A copy whose words for the date now lead to another day is one too; the first printing knows what they meant.
    """
    alike: defaultdict[Key, list[Milestone]] = defaultdict(list)
    for milestone in milestones:
        alike[_key(milestone)].append(milestone)
    for found in alike.values():
        found.sort(key=lambda m: (m.provenance.published or "", m.provenance.document, m.provenance.span))
        groups: list[list[Milestone]] = []
        for milestone in found:
            group = next((group for group in groups if _copied(group[0], milestone)), None)
            if group is None:
                groups.append([milestone])
            else:
                group.append(milestone)
        yield from groups


def _key(milestone: Milestone) -> Key:
    told = milestone.provenance
    quote = BLANKS.sub("", told.quote).lower()
    return (quote, milestone.title, told.date_text, milestone.date if len(quote) < LONG else "")


def _copied(first: Milestone, again: Milestone) -> bool:
    if first.date == again.date:
        return True
    (a, _), (b, _) = (bounds(parse_edtf(milestone.date).when) for milestone in (first, again))
    same = first.provenance.document == again.provenance.document or len(first.date) != len(again.date)
    return not same and a is not None and b is not None and abs(b - a) <= AGAIN
