"""Languages without a folder of their own: dates through dateparser, occurrences by their dates alone."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from timeline import localized
from timeline.contracts import HOLE, Cues, Language, Titles, Words
from timeline.model import Document, Sentence, Span, TimeExpression
from timeline.sentences import open_brackets, split

END_MARKS = ".!?。！？…؟।"
FURNITURE = Words(r"©|^\s*!\[|copyright")
NEVER = "(?!)"
UNKNOWN, NAME = "und", "any other, through dateparser"
LIMITS = {"words": 20, "characters": 40}  # of a title
VERB_LAST = ("ja", "ko")
CHARACTERS = ("ja",)  # languages without blanks
TIE = (  # words that tie a date to the rest, in the languages that are read most
    r"(?:\b(?:el|la|le|il|lo|en|del?|desde|depuis|hasta|jusqu['’]au|au|du|im|am|vom|ab|seit|bis|nel|nell['’]|dal|em|no|na|desde|op"
    r"|in|sinds|w|od|dnia|den|в|с|до|к)\s){0,2}(?:(?:pasado|próximo|dernier|prochain|scorso|prossimo|passado)\s)?"
)
PLANNED = {
    "ja": "予定|見通し|見込|方針|計画|する意向|目指|へ[。」]",
    "ko": "예정|계획|전망|방침",
    "es": r"\b(?:\w{2,}(?:rá|rán)|van? a|previst[oa]s?|prevén?|planean?)\b",
    "fr": r"\b(?:\w{2,}(?:era|eront|ira|iront|dra|dront)|va|vont|prévue?s?|devrai(?:t|ent))\b",
    "de": r"\b(?:wird|soll(?:en)?|geplant|voraussichtlich)\b",
}
HAPPENED = {
    "ja": "した|された|なった|った[。、]|いた[。、]|れた",
    "ko": "했다|됐다|었다|였다|밝혔다",
    "es": r"\b(?:\w{2,}(?:ó|aron|ieron)|fue|fueron|ha|han|había|habían|hubo|dijo)\b",
    "fr": r"\b(?:(?:a|ont|avait|avaient|est|sont) (?:été )?\w+(?:é|i|is|it|u|us|t)e?s?|fut|furent|était|étaient)\b",
    "de": r"\b(?:wurden?|waren?|hatten?|sagten?|gab|kam|starb)\b",
}
ONGOING = {"ja": "続いている|続く|開催中", "ko": "진행 중|이어지고"}


@cache
def language(code: str) -> Language:
    """Make the language of that code, read by dateparser; ``und`` if it is not known."""
    unit: Literal["characters", "words"] = "characters" if code in CHARACTERS else "words"
    cues = Cues(
        planned=Words(PLANNED.get(code, NEVER)),
        happened=Words(HAPPENED.get(code, NEVER)),
        ongoing=Words(ONGOING.get(code, NEVER)),
        furniture=FURNITURE,
        verb_first=code not in VERB_LAST,
    )
    return Language(
        code=code,
        name=NAME if code == UNKNOWN else code,
        share=lambda text: 0.0,
        segment=_segment,
        cues=cues,
        titles=Titles(
            clauses=re.compile(r"[,;:](?=\s)|[.!?](?=\s)|\s[-—–]\s|\n|[，。；：、]"),
            acts=re.compile(r"[;；](?=\s|$)"),
            hole=re.compile(
                rf"{HOLE}(?:に|には|の|から|まで|で|、)?" if unit == "characters" else rf"{TIE}{HOLE}", re.IGNORECASE
            ),
            leading=re.compile(r"^[\s,;:.\-—–*#>|()、。]+"),
            trailing=re.compile(r"[\s,;:.\-—–*|(、。]+$"),
            breaks=re.compile(r"[,;:，；：、]\s?"),
            limit=LIMITS[unit],
            unit=unit,
        ),
        recognize=_recognize,
    )


def _segment(block: str) -> list[Span]:
    return split(block, END_MARKS, _breaks)


def _breaks(text: str, index: int) -> bool:
    if text[index] in "。！？":
        return True
    following = text[index + 1 : index + 3]
    return (
        bool(re.match(r"$|[\"»”’)]|\s\W?", following))
        and not re.search(r"(?:^|[\s(])\w{1,3}$", text[max(0, index - 4) : index])
        and not open_brackets(text, index)
    )


def _recognize(document: Document, sentences: Iterable[Sentence]) -> list[TimeExpression]:
    code = (document.language or "und").split("-")[0]
    found = []
    for sentence in sentences:
        for span, value in localized.search(sentence.text, code):
            place = span.shifted(sentence.span.start)
            found.append(TimeExpression(place, place.of(document.text), "DATE", value, ("dateparser",)))
    return found


LANGUAGE = language(UNKNOWN)
