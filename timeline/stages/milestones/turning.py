"""Words of a telling -> the same, turned so that the act stands in the clause of its date."""

import re

from timeline.contracts import HOLE, Language


def turned(text: str, language: Language) -> str:
    """Put the act beside its date where other words only lead to it: It was in 1986 that [the treaty was signed]."""
    blank = "" if language.titles.unit == "characters" else " "
    text = language.titles.cleft.sub(lambda found: f"{_lead(found)}{HOLE}{blank}{found['act'] or ''}", text)
    text = language.titles.negated.sub(lambda found: f"{found['aux'] or 'and'}{found['act']} {HOLE}", text)
    return _with_act_behind(text, language)


def _lead(match: re.Match[str]) -> str:
    return match.groupdict().get("lead") or ""


def _with_act_behind(text: str, language: Language) -> str:
    """Leave out what only leads to a date behind which the act is told: The idea goes back to 1802, when [...]."""
    match = language.titles.pivot.search(text)
    if match is None:
        return text
    start = _begin(text[: match.start()], language)
    if not language.titles.hollow.search(text[start : match.start()]):
        return text
    return f"{text[:start]}{HOLE} {match['act']}"


def _begin(text: str, language: Language) -> int:
    """Say where the last clause of a text begins."""
    ends: list[re.Match[str]] = list(language.titles.clauses.finditer(text))
    return ends[-1].end() if ends else 0
