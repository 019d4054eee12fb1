"""Features of a telling -> how much speaks for its being a milestone, 0-1."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from math import exp

DIGITS = 3
BIAS = "every telling"

Weighed = tuple[tuple[str, float], ...]
"""Features with their weights, on the scale of log odds."""


def weighed(features: Iterable[str]) -> Weighed:
    """Give each feature its weight, and what every telling weighs."""
    return tuple((name, _weights().get(name, 0.0)) for name in (BIAS, *features))


def score(features: Weighed) -> float:
    """Add up the weights; the logistic function makes a share of the sum.

    >>> score((("date first", 1.5), ("question", -1.5)))
    0.5
    """
    return round(1 / (1 + exp(-sum(weight for _, weight in features))), DIGITS)


@cache
def _weights() -> dict[str, float]:
    """Read the weights that were fitted on documents with their milestones (tests/benchmarks/fit_scores.py)."""
    data = (files("timeline.stages.milestones") / "scoring.toml").read_text("utf-8")
    weights: dict[str, float] = tomllib.loads(data)["weights"]
    return weights
