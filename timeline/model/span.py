"""A place in a document's text."""

from timeline.model.thing import thing


@thing
class Span:
    """Half-open stretch of code points of ``Document.text``.

    >>> Span(3, 7).overlaps(Span(6, 9)), Span(3, 7).overlaps(Span(7, 9))
    (True, False)
    """

    start: int
    end: int

    def __lt__(self, other: "Span") -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """Give the same stretch, `by` code points later."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """Cut the stretch out of a text."""
        return text[self.start : self.end]
