"""Clauses -> the same, with what an aside parts from its clause put back to it."""

from collections.abc import Sequence

from timeline.contracts import HOLE, Language
from timeline.stages.milestones.phrases import BARE, DATED, Clause, has_verb, is_relative


def where_of(clauses: Sequence[Clause]) -> int:
    """Say which clause holds the date."""
    return next((i for i, (clause, _) in enumerate(clauses) if HOLE in clause), 0)


def with_own_date(clauses: Sequence[Clause], language: Language) -> Sequence[Clause]:
    """Put a date to its clause if an aside parts them: Voss founded Ostrel, which makes pumps, [in 2021]."""
    where = where_of(clauses)
    if language.titles.unit == "characters" or where < 2 or not BARE.fullmatch(clauses[where][0].rstrip(" .")):
        return clauses
    told, aside = clauses[where - 2][0], clauses[where - 1][0]
    between = is_relative(aside, language) or language.titles.apposition.match(aside)
    if not between or DATED.search(told + aside) or not has_verb(told, language):
        return clauses
    return [*clauses[: where - 2], (f"{told} {HOLE}", clauses[where][1]), *clauses[where + 1 :]]


def with_complement(clauses: Sequence[Clause], where: int, language: Language) -> Sequence[Clause]:
    """Put to a clause what goes on behind a description: A judge sentenced Voss, the former mayor, [to a year]."""
    first, behind = clauses[where][0], [clause for clause, _ in clauses[where + 1 : where + 3]]
    if len(behind) < 2 or not has_verb(first, language) or DATED.search("".join(behind)):
        return clauses
    described = language.titles.apposition.match(behind[0]) and not has_verb(behind[0], language)
    if not described or not language.titles.complement.match(behind[1]):
        return clauses
    return [*clauses[:where], (first + behind[1], clauses[where + 2][1]), *clauses[where + 3 :]]
