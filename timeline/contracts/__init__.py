"""What a room must offer: Language, Reader, Output, Linter; frozen dataclasses of functions."""

from timeline.contracts.cues import Cues
from timeline.contracts.language import HOLE, Found, Language, Rule, Titles, rule, trap
from timeline.contracts.linter import Linter
from timeline.contracts.output import File, Output
from timeline.contracts.reader import Reader
from timeline.contracts.words import Words, as_written, late, lower, words

__all__ = [
    "HOLE",
    "Cues",
    "File",
    "Found",
    "Language",
    "Linter",
    "Output",
    "Reader",
    "Rule",
    "Titles",
    "Words",
    "as_written",
    "late",
    "lower",
    "rule",
    "trap",
    "words",
]
