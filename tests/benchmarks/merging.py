"""How fast tellings of one occurrence are merged, and how well: python tests/benchmarks/merging.py.

Prints for 1,000, 10,000 and 100,000 milestones, each in a process of its own: seconds of one core, peak memory, the
events made of them, and the share of pairs in one event that belong together (precision) and of pairs that belong
together in one event (recall). The milestones are made here: two or three tellings of an occurrence, in documents and
words of their own, dated to the day or more coarsely, over ten years; then all of one day, and all of one year.
"""

import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from timeline.model import Document, Milestone, Provenance, Span
from timeline.stages.events import events

SIZES = (1_000, 10_000, 100_000)
SPREADS = {"ten years": 3_650, "one day": 1, "one year": 0}
START = date(2031, 1, 1)
SYLLABLES = re.findall("..", "norvalostrelkarimundelfabrostengolinwatorpeskaydhulmer")
VERBS = (("opened", "has opened"), ("bought", "acquired"), ("closed", "shut down"), ("sued", "went to court against"))
THINGS = ("plant", "harbour", "school", "bridge", "mill", "bank", "ferry", "museum", "station", "archive", "dairy")
FRAMES = (
    "{when}, {who} {verb} the {thing} of {place}, at a cost of {figure} million.",
    "{who} said it {verb} its {thing} in {place} {when}; {figure} million were spent.",
    "The {thing} that {who} {verb} {when} belongs to {place}.",
)


def main() -> None:
    """Print the table."""
    if len(sys.argv) > 1:
        _measure(int(sys.argv[1]), sys.argv[2])
        return
    _line("dates", "milestones", "seconds", "MB", "events", "precision", "recall")
    for spread in SPREADS:
        for size in SIZES:
            subprocess.run([sys.executable, __file__, str(size), spread], check=True)


def _measure(size: int, spread: str) -> None:
    milestones = list(_milestones(size, SPREADS[spread]))
    documents = [Document(m.provenance.document, m.provenance.quote) for m in milestones]
    before = _memory()
    start = time.process_time()
    found = events(milestones, documents)
    seconds = time.process_time() - start
    precision, recall = _judged(found, Counter(_truth(m.provenance) for m in milestones))
    shown = (f"{seconds:.1f}", f"{_memory() - before:.0f}", str(len(found)), f"{precision:.3f}", f"{recall:.3f}")
    _line(spread, str(size), *shown)


def _milestones(size: int, days: int) -> Iterator[Milestone]:
    """Make tellings; the document of each is named after its occurrence, so that it is known what belongs together."""
    chance = random.Random(1)
    made = 0
    while made < size:
        occurrence = _occurrence(chance)
        day = START + timedelta(days=chance.randrange(days)) if days else START
        for number in range(min(chance.choice((1, 2, 2, 3)), size - made)):
            yield _told(occurrence, f"{made}-{number}", _when(day, chance, coarse=not days), chance)
        made += number + 1


def _occurrence(chance: random.Random) -> dict[str, str]:
    return {
        "who": " ".join(_name(chance) for _ in range(2)),
        "place": _name(chance),
        "thing": chance.choice(THINGS),
        "figure": str(chance.randrange(100, 10_000)),
        "verbs": "|".join(chance.choice(VERBS)),
    }


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize()


def _when(day: date, chance: random.Random, *, coarse: bool) -> str:
    return str(day)[: 4 if coarse else chance.choice((10, 10, 10, 7))]


def _told(occurrence: dict[str, str], name: str, when: str, chance: random.Random) -> Milestone:
    verb = chance.choice(occurrence["verbs"].split("|"))
    quote = chance.choice(FRAMES).format(**{**occurrence, "verb": verb, "when": f"in {when}"})
    told = Provenance(f"{name}.txt", name, quote, Span(0, len(quote)), (f"in {when}",), ("date",), published="2041")
    title = f"{occurrence['who']} {verb} the {occurrence['thing']}"
    return Milestone(when, title, "en", "happened", "other", 0.8, told)


def _truth(told: Provenance) -> str:
    return told.document.partition("-")[0]


def _judged(found: Iterable[Milestone], due: Counter[str]) -> tuple[float, float]:
    together = right = 0
    for event in found:
        told = Counter(_truth(provenance) for provenance in (event.provenance, *event.retold))
        together += _pairs(told.total())
        right += sum(map(_pairs, told.values()))
    return right / max(1, together), right / max(1, sum(map(_pairs, due.values())))


def _pairs(number: int) -> int:
    return number * (number - 1) // 2


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # MB on Linux


def _line(*cells: str) -> None:
    sys.stdout.write("".join(cell.ljust(14) for cell in cells).rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
