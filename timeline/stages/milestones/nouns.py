"""Clauses -> their verbs, and the nouns and names they begin and end with."""

import re

from timeline.contracts import HOLE, Language
from timeline.model import Span
from timeline.stages.milestones.phrases import OTHER, trim

LONGEST = {"characters": 14, "words": 8}  # of a subject
CAPITALS = r"[A-Z][\w&.'’-]*(?: (?:(?:of|de|the|and|&|van|von|for|del|la) )?[A-Z][\w&.'’-]*)*"
NAME = re.compile(CAPITALS)
NAME_AT_END = re.compile(rf"(?:^|(?P<before>\S+) )(?P<name>{CAPITALS})$")
DATES = re.compile(rf"{HOLE}|{OTHER}")
HELPED = re.compile(r"(?:\s(?:be|not|been))*\s\w+")
INFINITIVE = re.compile(r"\sto\s\w+")


def verb_of(clause: str, language: Language) -> int | None:
    """Say where the first verb of a clause stands."""
    cues = language.cues
    if language.titles.unit == "characters":
        starts = [match.start() for kind in (cues.occurrence, cues.state) if (match := kind.search(clause))]
        return min(starts, default=None)
    starts = [match.start() for kind in (cues.happened, cues.planned) if (match := kind.search(clause))]
    state = cues.state.search(clause, 0, min(starts, default=len(clause)))
    if state and not _is_noun(state, clause, language):
        starts.append(state.start())
    if present := language.titles.present.match(clause):
        starts.append(present.start("verb"))
    return min(starts, default=None)


def _is_noun(state: re.Match[str], clause: str, language: Language) -> bool:
    """Say whether what looks like a verb stands before one without the ending of a verb: the [stand] was rebuilt."""
    behind = state.end() + 1
    verb = language.cues.happened.match(clause, behind) or language.cues.planned.match(clause, behind)
    return bool(verb) and language.titles.nominal.fullmatch(state[0]) is not None


def first_verb(clause: str, language: Language) -> Span | None:
    """Give the first verb of a clause, with the one that it helps: Ostrel [will open] a dock."""
    cues = language.cues
    found = [Span(*match.span()) for kind in (cues.happened, cues.planned) if (match := kind.search(clause))]
    if not found:
        return None
    verb = min(found)
    helps = language.titles.auxiliary.search(clause, verb.start, verb.end)
    helped = (HELPED if helps else INFINITIVE).match(clause, verb.end)
    return Span(verb.start, helped.end()) if helped else verb


def last_noun(clause: str, language: Language) -> str:
    """Give the noun that a clause ends with, or all of it, if it has no verb: they wish to order [new trains]."""
    text, opening = plain(clause, language), DATES.sub("", clause).strip()
    whole = noun_of(clause, language)
    if 0 < len(whole.split()) <= LONGEST["words"] and not language.titles.setting.match(opening):
        return whole
    noun = language.titles.noun.search(text)
    found = noun["noun"] if noun else object_of(text, language)
    fits = found and len(found.split()) <= LONGEST["words"] and verb_of(found, language) is None
    return found if fits else name_at_end(clause, language)


def object_of(clause: str, language: Language) -> str:
    """Give what stands behind the first verb of a clause, without what ties it to the verb: it asked for [data]."""
    verb = first_verb(clause, language)
    tie = language.titles.complement.match(clause, verb.end) if verb else None
    return clause[tie.end() if tie else verb.end :].strip() if verb else ""


def described_by(clause: str, person: bool, language: Language) -> str:
    """Give what a "who" or "which" goes on from: the name right before it, else the noun."""
    name = name_at_end(clause, language) or ("" if person else _thing_at_end(clause, language))
    thing = "" if person or name or language.titles.unit == "characters" else last_noun(clause, language)
    return name or thing or noun_of(clause, language)


def _thing_at_end(clause: str, language: Language) -> str:
    """Give the name at the end of what holds a verb: a turnaround for [Sarnia], which closed 64 stores."""
    match = NAME_AT_END.search(plain(clause, language)) if verb_of(clause, language) is not None else None
    return match["name"] if match and not language.titles.origin.fullmatch(match["before"] or "") else ""


def name_at_end(clause: str, language: Language) -> str:
    """Give the name that a clause ends with."""
    return name_ending(plain(clause, language), language)


def plain(clause: str, language: Language) -> str:
    """Give the words of a clause without its dates."""
    return trim(DATES.sub("", clause), language)


def noun_of(clause: str, language: Language) -> str:
    """Give a clause that has no verb, if it can be a subject."""
    text = plain(clause, language)
    size = len(text) - 1 if language.titles.unit == "characters" else len(text.split())
    return text if verb_of(text, language) is None and 0 < size <= 2 * LONGEST[language.titles.unit] else ""


def whole_name(clause: str, language: Language) -> str:
    """Give a clause that is nothing but a name: Our chairman, [Leo Brandt], ..."""
    match = NAME.fullmatch(clause.strip())
    return match[0] if match and not language.titles.opener.match(match[0]) else ""


def full_name_at_start(clause: str, language: Language) -> str:
    """Give the name that opens a clause if it has two words or more: one with a capital opens every sentence."""
    name = name_at_start(clause, language)
    first, *rest = name.split() or [""]
    return name if rest and (not language.titles.opener.match(first) or (first == "The" and len(rest) > 1)) else ""


def name_ending(text: str, language: Language) -> str:
    """Give the name at the end of a phrase: Rovers coach [Ilse Haan], but not a couple from Steelmouth."""
    match = NAME_AT_END.search(text)
    loose = language.titles.loose
    if match is None or loose.match(match["before"] or "") or loose.match(match["name"]) or "The " in match["name"][:4]:
        return ""
    if language.titles.opener.match(match["name"]):
        return ""
    return match["name"]


def name_at_start(text: str, language: Language) -> str:
    """Give the name that opens a clause: Founded in 1971, [Keel Logistics] has 200 ships."""
    match = NAME.match(text.strip()) if language.titles.unit == "words" else None
    return (
        match[0]
        if match and not language.titles.loose.match(match[0]) and not language.titles.pronoun.match(text.strip())
        else ""
    )
