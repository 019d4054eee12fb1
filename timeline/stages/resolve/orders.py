"""Document -> whether its dates in digits have the day before the month: 3/4/2025."""

from collections.abc import Iterable, Iterator

from timeline.contracts import Language
from timeline.model import Document, TimeExpression
from timeline.model.value import Between, Calendar, Modified, Order, Value, Within


def day_first(document: Document, expressions: Iterable[TimeExpression], language: Language) -> bool | None:
    """Say how the document writes: as a date shows that can be read in one way only, else as its region does."""
    shown = {order for expression in expressions for order in _orders(expression.value)} - {Order.EITHER}
    if len(shown) == 1:
        return Order.DAY_FIRST in shown
    region = (document.language or "").replace("_", "-").upper().partition("-")[2]
    return region not in language.month_first if region else None


def _orders(value: Value | None) -> Iterator[Order]:
    match value:
        case Calendar():
            if value.order is not None:
                yield value.order
        case Within():
            yield from _orders(value.outer)
        case Modified():
            yield from _orders(value.value)
        case Between():
            yield from _orders(value.start)
            yield from _orders(value.end)
