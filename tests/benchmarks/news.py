"""Timelines of news beside those that journalists wrote.

    python tests/benchmarks/news.py predict FOLDER > predicted.json
    python tests/benchmarks/news.py fit FOLDER...

A FOLDER holds a folder for each topic: `articles.jsonl`, the documents as `timeline build` reads them, and
`timelines.json`, a list of {"id", "entries": [{"date", "sentences"}]}.

`predict` builds a timeline for each of the journalists', with as many dates, and as many sentences a date as theirs has
on average; it is printed as {ID: [{"date", "sentences"}]}. As is usual (Martschat and Markert 2017), what lies before
the first or after the last of their dates is left out; `--whole` leaves it in.

`fit` finds the weights of `timeline/stages/digest/salience.toml`. It prints how well dates are chosen in each topic by
weights fitted to all the others (F1), and then the weights fitted to all.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline import pipeline
from timeline.chronology.edtf import to_edtf
from timeline.config import Config, merge
from timeline.model import Document, Source, Timeline
from timeline.stages._words import Weights
from timeline.stages.digest import salience
from timeline.stages.digest.salience import FEATURES
from timeline.stages.digest.topic import Topic

RIDGE = 0.01  # keeps weights small that the data say little about
ROUNDS = 30  # of Newton's method; it stands still after ten
Vector = list[float]


@dataclass(frozen=True, slots=True)
class Task:
    """The dates of one collection within the stretch of one timeline, with their features and whether it has them."""

    topic: str
    id: str
    rows: tuple[tuple[float, ...], ...]
    chosen: tuple[bool, ...]
    size: int


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("predict", "fit"))
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--whole", action="store_true", help="also what lies outside the journalists' stretch of time")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    topics = [topic for folder in options.folders for topic in sorted(folder.iterdir()) if topic.is_dir()]
    if options.what == "predict":
        predicted = dict(pair for topic in topics for pair in _predict(topic, options.jobs, options.whole))
        sys.stdout.write(json.dumps(predicted, ensure_ascii=False, indent=1) + "\n")
    else:
        _fit([task for topic in topics for task in _tasks(topic, options.jobs)])


def _predict(topic: Path, jobs: int, whole: bool) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    analyses = _analyses(topic, jobs)
    for told in _told(topic):
        days = [entry["date"] for entry in told["entries"]]
        sentences = sum(len(entry["sentences"]) for entry in told["entries"])
        limits = {} if whole else {"since": min(days), "until": max(days)}
        size = {"top": len(days), "sentences": max(1, round(sentences / len(days)))}
        yield told["id"], list(_entries(pipeline.timeline(analyses, merge(Config(), {**size, **limits}))))


def _entries(timeline: Timeline) -> Iterator[dict[str, Any]]:
    for event in timeline.events:
        yield {"date": event.date, "sentences": [told.quote for told in event.evidence]}


def _analyses(topic: Path, jobs: int) -> list[pipeline.Analysis]:
    config = Config(jobs=jobs)
    source = Source(f"{topic.name}.jsonl", (topic / "articles.jsonl").read_bytes())
    documents = [found for found in pipeline.documents([source], config) if isinstance(found, Document)]
    return list(pipeline.analyses(documents, config))


def _told(topic: Path) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads((topic / "timelines.json").read_text("utf-8"))
    return told


def _tasks(topic: Path, jobs: int) -> Iterator[Task]:
    analyses = _analyses(topic, jobs)
    found = salience.mentions(milestone for analysis in analyses for milestone in analysis.milestones)
    quotes = [quote for _, _, quote in sorted({(m.told.document, m.told.span, m.told.quote) for m in found})]
    published = [to_edtf(a.document.anchor)[:10] for a in analyses if a.document.anchor]
    features = salience.features(found, published, Topic(quotes, Weights(quotes)))
    for told in _told(topic):
        days = {entry["date"] for entry in told["entries"]}
        rows = {day: row for day, row in sorted(features.items()) if len(day) == 10 and min(days) <= day <= max(days)}
        yield Task(topic.name, told["id"], tuple(rows.values()), tuple(day in days for day in rows), len(days))


def _fit(tasks: Sequence[Task]) -> None:
    for left_out in dict.fromkeys(task.topic for task in tasks):
        weights = _weights([task for task in tasks if task.topic != left_out])
        for task in tasks:
            if task.topic == left_out:
                sys.stdout.write(f"{task.id:40} {_f1(task, weights):.3f}\n")
    for name, weight in zip(FEATURES, _weights(tasks), strict=True):
        sys.stdout.write(f"{name} = {weight:.2f}\n")


def _f1(task: Task, weights: Vector) -> float:
    scored = sorted(range(len(task.rows)), key=lambda i: -_dot(task.rows[i], weights))[: task.size]
    return 2 * sum(task.chosen[i] for i in scored) / (len(scored) + task.size)


def _weights(tasks: Sequence[Task]) -> Vector:
    """Maximise the likelihood of the chosen dates under a softmax over all, every topic counting alike (Newton)."""
    weights = [0.0] * len(FEATURES)
    for _ in range(ROUNDS):
        gradient = [-2 * RIDGE * weight for weight in weights]
        curvature = [[2 * RIDGE * (i == j) for j in range(len(weights))] for i in range(len(weights))]
        for task in tasks:
            if any(task.chosen):
                share = 1 / sum(other.topic == task.topic for other in tasks) / len({other.topic for other in tasks})
                _add(task, weights, share, gradient, curvature)
        weights = [w + step for w, step in zip(weights, _solve(curvature, gradient), strict=True)]
    return weights


def _add(task: Task, weights: Vector, share: float, gradient: Vector, curvature: list[Vector]) -> None:
    scores = [_dot(row, weights) for row in task.rows]
    odds = [math.exp(score - max(scores)) for score in scores]
    total = sum(odds)
    size = len(weights)
    mean = [sum(o * row[i] for o, row in zip(odds, task.rows, strict=True)) / total for i in range(size)]
    chosen = [row for row, is_chosen in zip(task.rows, task.chosen, strict=True) if is_chosen]
    for i in range(size):
        gradient[i] += share * (sum(row[i] for row in chosen) / len(chosen) - mean[i])
        for j in range(size):
            square = sum(o * row[i] * row[j] for o, row in zip(odds, task.rows, strict=True)) / total
            curvature[i][j] += share * (square - mean[i] * mean[j])


def _solve(matrix: list[Vector], vector: Vector) -> Vector:
    """Solve a system of linear equations (Gauss)."""
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for i in range(len(rows)):
        for k in range(i + 1, len(rows)):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [b - factor * a for a, b in zip(rows[i], rows[k], strict=True)]
    found = [0.0] * len(rows)
    for i in reversed(range(len(rows))):
        found[i] = (rows[i][-1] - _dot(rows[i][i + 1 : -1], found[i + 1 :])) / rows[i][i]
    return found


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


if __name__ == "__main__":
    main()
