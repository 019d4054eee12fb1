"""Distances -> moments: units and lengths counted from the anchor or from the time told (去年, three days later)."""

from dataclasses import replace

from timeline.chronology import arithmetic
from timeline.model import Granularity, Moment
from timeline.model.value import Base, Offset, Shift
from timeline.stages._clauses import Direction
from timeline.stages.resolve import unsaid
from timeline.stages.resolve.discourse import Discourse

COMPARED = "a year before the quarter told of"
GRAINS = {  # how finely a distance in these units is told
    Granularity.WEEK: Granularity.DAY,
    Granularity.HALF: Granularity.MONTH,
    Granularity.SEASON: Granularity.MONTH,
    Granularity.QUARTER: Granularity.MONTH,
}


def shift(value: Shift, frame: Moment | None, discourse: Discourse) -> Moment | None:
    """Give the unit of the calendar that lies so many units away."""
    base = _base(value, frame, discourse)
    moved = arithmetic.shift(arithmetic.truncate(base, value.unit), value.unit, value.count) if base else None
    return None if moved and _is_not_yet(value, moved, frame, discourse) else moved


def _is_not_yet(value: Shift | Offset, moved: Moment, frame: Moment | None, discourse: Discourse) -> bool:
    """Say whether what a story tells as past would come after the text itself: the day before it was not told."""
    if frame is not None or value.base is not Base.NARRATED or value.count <= 0 or discourse.anchor is None:
        return False
    told = _told(value, discourse) is not None
    # the next decade, five days on: seen from now; the next day, three months later: from a day that was not told
    day = value.unit is Granularity.DAY if isinstance(value, Shift) else value.unit <= Granularity.MONTH
    if discourse.direction is not Direction.PAST or not (day or told):
        return False
    ahead = unsaid.away(discourse.anchor, arithmetic.truncate(moved, min(value.unit, Granularity.DAY)))
    if ahead <= unsaid.SLACK * told:
        return False
    discourse.why("past, and yet later than the text: what it is counted from was not told")
    return True


def offset(value: Offset, frame: Moment | None, discourse: Discourse) -> Moment | None:
    """Give the far end of a length, as closely as lengths are told."""
    base = _base(value, frame, discourse)
    if base is None or (value.unit >= Granularity.HOUR and base.hour is None):
        return None
    year_before = value.unit is Granularity.YEAR and value.count == -1
    reported = frame if frame and frame.granularity in (Granularity.QUARTER, Granularity.HALF) else None
    compared = (reported if frame else discourse.compared()) if year_before else None
    if compared is not None:
        discourse.why(COMPARED)
        return arithmetic.shift(compared, Granularity.YEAR, -1)
    moved = arithmetic.shift(base, value.unit, value.count)
    if _is_not_yet(value, moved, frame, discourse):
        return None
    if frame is not None or value.unit >= Granularity.HOUR:  # two months after 3 March is a day
        return moved
    if value.exact and moved.day:
        return arithmetic.truncate(moved, Granularity.DAY)
    if value.unit <= Granularity.YEAR:  # told by the year; the month is kept for those who need it closer
        return replace(moved, granularity=Granularity.YEAR, day=None, hour=None, minute=None, second=None)
    return arithmetic.truncate(moved, min(GRAINS.get(value.unit, value.unit), max(base.granularity, Granularity.YEAR)))


def _base(value: Shift | Offset, frame: Moment | None, discourse: Discourse) -> Moment | None:
    if frame is not None:
        return frame
    told = _told(value, discourse)
    if told is not None:
        discourse.why("counted from the time told before")
        return told
    if value.base is Base.NARRATED and value.unit is Granularity.YEAR and not value.count and not discourse.entry:
        discourse.why("no year was told before")  # 当年: in those days
        return None
    if value.base is Base.NARRATED and value.unit >= Granularity.WEEK and discourse.just_told() is not None:
        discourse.why("no day was told before")  # in June ... the same week: which is not said
        return None
    discourse.why(f"counted from the anchor {unsaid.first_day(discourse.anchor)}" if discourse.anchor else "no anchor")
    return discourse.anchor


def _told(value: Shift | Offset, discourse: Discourse) -> Moment | None:
    match value.base:
        case Base.NARRATED:
            figures = discourse.compared() if value.unit is Granularity.QUARTER else None
            return figures or discourse.last_told(min(value.unit, Granularity.DAY))
        case Base.NEARBY:
            near, anchor = discourse.nearby() or discourse.just_told(), discourse.anchor
            if near and anchor and discourse.direction is Direction.FUTURE and near.year < anchor.year:
                return None
            return near if near and near.granularity >= min(value.unit, Granularity.DAY) else None
    return None
