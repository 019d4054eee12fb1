"""Values of iCalendar: dates, times, durations, and the names that a value can have."""

import re
from datetime import UTC, date, datetime

from timeline.checks.ics.reading import Property

DATE = re.compile(r"\d{8}")
DATE_TIME = re.compile(r"\d{8}T\d{6}Z?")
DURATION = re.compile(
    r"[+-]?P(?:\d{1,6}W|\d{1,6}D(?:T(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?|T(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)"
)
INTEGER = re.compile(r"[+-]?\d{1,10}")
_LEAP_SECOND = 60

# CSS Color 3, section 4.3 (RFC 7986 5.9 takes its names)
_COLORS = """
aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod
darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon
darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray
dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon
lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru
pink plum powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna
silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet
wheat white whitesmoke yellow yellowgreen
"""
COLORS = frozenset(_COLORS.split())


def when(found: Property | None) -> date | datetime | None:
    """Read a date, or a time: aware if it is in UTC; None if it is neither."""
    if found is None:
        return None
    text = found.value
    try:
        if DATE.fullmatch(text):
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
        if not DATE_TIME.fullmatch(text):
            return None
        seconds = int(text[13:15])
        seconds = seconds - 1 if seconds == _LEAP_SECOND else seconds
        numbers = (int(text[:4]), int(text[4:6]), int(text[6:8]), int(text[9:11]), int(text[11:13]), seconds)
        return datetime(*numbers, tzinfo=UTC if text.endswith("Z") else None)
    except ValueError:
        return None
