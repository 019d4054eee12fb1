"""Clause that lacks its subject -> the same with the one who acts, wherever that was left."""

import re
from dataclasses import dataclass

from timeline.contracts import HOLE, Language
from timeline.stages.milestones import subjects
from timeline.stages.milestones.nearest import nearest
from timeline.stages.milestones.nouns import noun_of
from timeline.stages.milestones.phrases import DATED, OTHER, Clause, has_verb, length, words
from timeline.stages.milestones.subjects import Context

COLON = "："
BRIEF = 6  # words of a subject that is worth more than the end of a title
LABEL = 14  # characters of what opens an item
HONOUR = 3  # characters behind a name that only honour it, and a mark: 同志，
LISTED = re.compile(rf"\s*(?:{HOLE}|{OTHER})")  # opens an act in a list of them
COLONS = ("：", ":")


@dataclass(frozen=True, slots=True)
class Told:
    """Clauses of which those from `where`, which holds the date, to `last` tell the occurrence."""

    clauses: tuple[Clause, ...]
    where: int
    last: int

    @property
    def before(self) -> list[str]:
        """Give the clauses before, from the last colon on."""
        before = self.clauses[: self.where]
        colon = next((i for i in range(len(before) - 2, -1, -1) if before[i][1].startswith(":")), -1)
        return [clause for clause, _ in before[colon + 1 :]]

    @property
    def behind(self) -> str:
        """Give the clause behind."""
        return self.clauses[self.last + 1][0] if self.last + 1 < len(self.clauses) else ""


def with_subject(told: Told, text: str, context: Context, language: Language) -> str:
    """Put the subject in front that was left in a clause before, in the one behind, or in the sentence before."""
    behind = [clause for clause, _ in told.clauses[told.last + 1 :]]
    found = "" if told.before else subjects.told_behind(behind, context, language)
    relative = language.titles.relating.match(told.clauses[told.where][0].strip())
    found = found or _listed_under(told, language) or _label(told, language) or _before(told, relative, language)
    if not found and language.titles.unit == "characters":
        found = subjects.carried_on(text, context, language)
    if not found and told.before:
        governing = words([(told.before[-1], "")], language)
        which = f" {told.clauses[told.where][0].split()[0]}" if relative else ""
        comma = _comma(governing, relative is not None, language)
        found = "" if _is_spared(governing, language) else f"{governing}{comma}{which}"
    if context.name in found[-len(context.name) - HONOUR :]:  # the one whom all is about needs no offices
        found = context.name or found
    if not found:
        return text
    if text[1:2].islower():
        text = text[:1].lower() + text[1:]
    joined = f"{found} {text}" if language.titles.unit == "words" else f"{found}{text}"
    fits = length(joined, language) <= language.titles.limit
    return joined if fits or (language.titles.unit == "words" and length(found, language) <= BRIEF) else text


def _before(told: Told, relative: re.Match[str] | None, language: Language) -> str:
    if language.titles.unit == "characters":
        return nearest(told.before, language)
    return subjects.before_verb(told.before, relative, language)


def _is_spared(governing: str, language: Language) -> bool:
    """Say whether the clause before does not say who acts: it only announces, or leaves that out as well."""
    if not governing or language.titles.announces.search(governing):
        return True
    return language.titles.unit == "characters" and subjects.lacks(governing, language)


def _listed_under(told: Told, language: Language) -> str:
    """Give the subject of a clause whose colon opens a list of dated acts: 公司成长迅速：[1989年]上市，[2004年]更名."""
    for place in range(told.where - 1, -1, -1):
        clause, mark = told.clauses[place]
        if mark.strip() in COLONS and LISTED.match(told.clauses[place + 1][0]):
            return "" if language.titles.announces.search(clause) else subjects.subject(clause, language)
    return ""


def _label(told: Told, language: Language) -> str:
    """Give what an item is about, if a colon stands behind it: [网关改造]：已于9月2日上线."""
    clause, mark = told.clauses[0]
    if told.where != 1 or mark.strip() not in COLONS or language.titles.unit == "words":
        return ""
    label = words([(clause, "")], language)
    if (
        not 1 < len(label) <= LABEL
        or language.titles.announces.search(label)
        or language.titles.reporter.search(label)
        or DATED.search(clause)
    ):
        return ""
    return label if noun_of(label, language) else f"{label}{COLON}"


def _comma(governing: str, relative: bool, language: Language) -> str:
    """Give the mark between what was left in a clause before and the clause that needs it."""
    if language.titles.unit == "characters":
        return "，"
    return "," if relative or has_verb(governing, language) else ""
