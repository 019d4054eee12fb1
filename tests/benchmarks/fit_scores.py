"""Fit the weights of scores on documents with their milestones: python -m tests.benchmarks.fit_scores [GOLD_DIR...].

Reads tests/documents and any further folders that hold docs/*.json and gold/*.json; writes the scoring.toml of stages.
Logistic regression with a quadratic penalty (Newton's method); a milestone that meets only one that is not core is left
out. Prints precision, recall and F of the choice at 0.5, each document scored by weights fitted without its fifth.
"""

import math
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.gate.cases import DOCUMENTS, expected, read
from tests.gate.score import Mark, plain, same
from timeline import pipeline
from timeline.config import Config
from timeline.model import Document, Milestone, Source
from timeline.stages.milestones.scoring import BIAS

PENALTY = 2.0  # on the square of a weight; more keeps rare features small
ROUNDS = 12  # Newton steps; it stands still after six or seven
FOLDS = 5
RARE = 4  # a feature seen less often keeps the weight it is believed to have
ASIDE = 0.2  # how much a milestone that is not core counts, as one that is not wanted
BELIEFS = {  # weights that features are believed to have before a document is read: what is no milestone by definition
    **dict.fromkeys(("furniture", "citation", "code", "era", "as of", "aside", "hypothetical", "when published"), -4.0),
    **dict.fromkeys(("under a stamp", "until now", "hollow"), -3.0),
    **dict.fromkeys(
        (
            "question",
            "compared",
            "from now on",
            "wide",
            "dateline",
            "long ago",
            "holiday",
            "how it is known",
            "one of many in brackets",
            "chapter",
        ),
        -2.0,
    ),
    **dict.fromkeys(("further under a heading", "named in passing", "announces what is dated"), -1.0),
    "headline": 1.5,
}
TARGET = Path(__file__).parents[2] / "timeline/stages/milestones/scoring.toml"
HEAD = """# How much each feature of a telling speaks for its being a milestone, on the scale of log odds.
# Written by tests/benchmarks/fit_scores.py.

[weights]
"""

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """The features of a milestone that was found, and whether a reader wants it."""

    document: str
    features: tuple[str, ...]
    wanted: bool
    count: float = 1.0


def main(folders: Sequence[str]) -> None:
    examples = [example for name, source, due in _cases(folders) for example in _examples(name, source, due)]
    counts = Counter(feature for example in examples for feature in example.features)
    _line(f"{len(examples)} examples, {sum(e.wanted for e in examples)} wanted")
    hits = Counter[tuple[bool, bool]]()
    for fold in range(FOLDS):
        weights = fitted([e for e in examples if _fold(e) != fold])
        hits.update((_sum(weights, e) > 0, e.wanted) for e in examples if _fold(e) == fold and e.count == 1)
    right, extra, missed = hits[True, True], hits[True, False], hits[False, True]
    precision, recall = right / (right + extra), right / (right + missed)
    _line(f"P {precision:.3f} R {recall:.3f} F {2 * precision * recall / (precision + recall):.3f}")
    weights = fitted(examples)
    for name, weight in sorted(weights.items(), key=lambda item: -item[1]):
        _line(f"{weight:6.2f} {counts[name]:5d}  {name}")
    lines = (f'"{name}" = {weight:.2f}\n' for name, weight in sorted(weights.items(), key=lambda item: -item[1]))
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")


def _line(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _cases(folders: Sequence[str]) -> Iterator[tuple[str, Source, tuple[Mark, ...]]]:
    for path in DOCUMENTS:
        yield path.stem, Source(path.name, path.read_bytes()), expected(path)
    for folder in map(Path, folders):
        for path in sorted((folder / "docs").glob("*.json")):
            yield path.stem, Source(path.name, path.read_bytes()), read(folder / "gold" / path.name)


def _examples(name: str, source: Source, due: Sequence[Mark]) -> Iterator[Example]:
    """Label what is found; what is dated wrongly in a sentence with a milestone is wanted all the same."""
    (document,) = (d for d in pipeline.documents([source], Config()) if isinstance(d, Document))
    for milestone in pipeline.analyse(document, Config()).milestones:
        wanted, count = _wanted(milestone, due)
        names = tuple(feature for feature, _ in milestone.features if feature != BIAS)
        yield Example(name, names, wanted, count)


def _wanted(milestone: Milestone, due: Sequence[Mark]) -> tuple[bool, float]:
    (mark,) = plain([Mark(milestone.date, (milestone.provenance.quote,))])
    core, aside = ([mark for mark in due if mark.core == core] for core in (True, False))
    if any(same(mark, other) for other in core):
        return True, 1.0
    met = any(same(mark, other) for other in aside)
    if met and "headline" in dict(milestone.features):
        return True, ASIDE  # how finely the day of publication dates the news may be disputed, not that it is news
    return False, ASIDE if met else 1.0


def _fold(example: Example) -> int:
    return zlib.crc32(example.document.encode()) % FOLDS


def _sum(weights: Weights, example: Example) -> float:
    return weights[BIAS] + sum(weights.get(name, 0.0) for name in example.features)


def fitted(examples: Sequence[Example]) -> Weights:
    """Minimise the log loss with a penalty on what lies far from the beliefs, by Newton's method."""
    counts = Counter(name for example in examples for name in example.features)
    names = [BIAS, *sorted({*BELIEFS, *(name for name, count in counts.items() if count >= RARE)})]
    place = {name: index for index, name in enumerate(names)}
    rows = [([0, *(place[f] for f in e.features if f in place)], e.wanted, e.count) for e in examples]
    weights = beliefs = [BELIEFS.get(name, 0.0) for name in names]
    for _ in range(ROUNDS):
        steps = _newton(rows, weights, beliefs)
        weights = [weight - step for weight, step in zip(weights, steps, strict=True)]
    return dict(zip(names, weights, strict=True))


def _newton(
    rows: Sequence[tuple[list[int], bool, float]], weights: Sequence[float], beliefs: Sequence[float]
) -> list[float]:
    size = len(weights)
    pulls = [PENALTY * (index > 0) for index in range(size)]
    gradient = [pull * (weight - belief) for pull, weight, belief in zip(pulls, weights, beliefs, strict=True)]
    hessian = [[pulls[a] * (a == b) for b in range(size)] for a in range(size)]
    for indices, wanted, count in rows:
        share = 1 / (1 + math.exp(-sum(weights[index] for index in indices)))
        for a in indices:
            gradient[a] += count * (share - wanted)
            for b in indices:
                hessian[a][b] += count * share * (1 - share)
    return _solved(hessian, gradient)


def _solved(matrix: list[list[float]], vector: Sequence[float]) -> list[float]:
    """Solve a system of linear equations with a symmetric positive matrix (Gauss, Jordan)."""
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for column in range(len(rows)):
        pivot = rows[column][column]
        rows[column] = [value / pivot for value in rows[column]]
        for other in range(len(rows)):
            factor = rows[other][column]
            if other != column and factor:
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[column], strict=True)]
    return [row[-1] for row in rows]


if __name__ == "__main__":
    main(sys.argv[1:])
