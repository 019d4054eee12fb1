"""How much speaks for a dated clause being a milestone, 0-1."""

import re

from timeline.contracts import Language
from timeline.model import Document, Granularity, Interval, Kind, Moment, Sentence, TimeExpression
from timeline.model.value import Modified, Reference, Value

BASE = 0.6
WEIGHTS = {
    "occurrence": 0.15,  # the clause tells an act or a change of state
    "no occurrence": -0.15,
    "furniture": -0.6,
    "hypothetical": -0.3,
    "as of": -0.2,
    "vague": -0.15,
    "citation": -0.5,
    "wide": -0.3,  # a century
    "long ago": -0.15,  # "ten years ago": era talk
    "link": -0.4,  # most of the line is addresses
}
CITATION = re.compile(r"\(\d{4}[a-z]?\)[.,:]|\bet al\b|\bdoi\b|\bISBN\b|\bpp?\. ?\d|\barXiv\b|\[[JMCDRNZ]\]")
LINK = re.compile(r"https?://\S+|\[[0-9a-f`]{7,}\]")
MOST = 0.5


def score(
    document: Document, sentence: Sentence, expression: TimeExpression, clause: str, language: Language, *, head: bool
) -> float:
    """Weigh what speaks for and against; the weights are named above."""
    reasons = [name for name, holds in _features(sentence, expression, clause, language, head).items() if holds]
    return round(min(1.0, max(0.0, BASE + sum(WEIGHTS[name] for name in reasons))), 3)


def _features(
    sentence: Sentence, expression: TimeExpression, clause: str, language: Language, head: bool
) -> dict[str, bool]:
    cues, text = language.cues, sentence.text
    before = text[: max(0, expression.span.start - sentence.span.start)] if not head else ""
    tells = bool(cues.occurrence.search(clause) or cues.occurrence.search(text))
    return {
        "occurrence": tells,
        "no occurrence": not tells and bool(cues.occurrence.pattern) and sentence.kind is Kind.TEXT,
        "furniture": bool(cues.furniture.search(text)),
        "hypothetical": bool(cues.hypothetical.search(clause)),
        "as of": bool(cues.as_of.search(before[-12:] + expression.text)),
        "vague": isinstance(_bare(expression.value), Reference),
        "citation": bool(CITATION.search(text)),
        "wide": _granularity(expression) is Granularity.CENTURY,
        "long ago": _is_round_year(expression),
        "link": sum(map(len, LINK.findall(text))) > MOST * len(text),
    }


def _bare(value: Value) -> Value:
    return value.value if isinstance(value, Modified) else value


def _granularity(expression: TimeExpression) -> Granularity | None:
    when = expression.resolution.when if expression.resolution else None
    moment = when.start if isinstance(when, Interval) else when
    return moment.granularity if isinstance(moment, Moment) else None


def _is_round_year(expression: TimeExpression) -> bool:
    edtf = expression.resolution.edtf if expression.resolution else None
    return bool(edtf) and edtf.endswith("~") and len(edtf) == len("2015~") and "-" not in edtf if edtf else False
