"""What a reader keeps in mind while going through a document: the anchor, the time last told of, the tense."""

from dataclasses import dataclass, field
from enum import Enum

from timeline.chronology import arithmetic
from timeline.model import Granularity, Moment, When

MEMORY = 20  # moments; a day told longer ago is no longer "that day"


class Direction(Enum):
    """Where the tense of a clause looks, seen from the anchor."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(slots=True)
class Discourse:
    """The state of one walk through one document.

    `narrated` is the time last told of, `paragraph` where; `heading` the time of the heading or list head
    that stands above; `afternoon` whether the last clock time lay after noon.
    """

    anchor: Moment | None
    narrated: Moment | None = None
    history: list[Moment] = field(default_factory=list)
    told_in: int = -1
    heading: Moment | None = None
    paragraph: int = 0
    direction: Direction = Direction.UNKNOWN
    afternoon: bool = False
    steps: list[str] = field(default_factory=list)

    def why(self, step: str) -> None:
        """Note a reason, once."""
        if step not in self.steps:
            self.steps.append(step)

    def tell(self, when: When) -> None:
        """Remember a time that was told."""
        moment = arithmetic.end_of(when) or arithmetic.start_of(when)
        if moment is not None:
            self.narrated, self.told_in = moment, self.paragraph
            self.history = [*self.history[-MEMORY:], moment]
            if moment.hour is not None:
                self.afternoon = moment.hour >= 12

    def nearby(self) -> Moment | None:
        """Give the time last told in this paragraph, else that of the heading above."""
        return self.narrated if self.told_in == self.paragraph else self.heading

    def last_told(self, unit: Granularity) -> Moment | None:
        """Give the moment last told at that granularity or finer, wherever that was."""
        return next((moment for moment in reversed(self.history) if moment.granularity >= unit), None)
