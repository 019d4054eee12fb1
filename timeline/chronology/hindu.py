"""The Hindu calendar: tithis of lunar months, entries of the sun into a sign -> days, as seen from Ujjain.

Sun and moon stand where Meeus, Astronomical Algorithms (chapters 25 and 47), puts them, cut off at about 0.05 degrees:
six minutes of a tithi. Months are named as in the south, from new moon to new moon (amanta).
"""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from math import acos, floor, radians, sin, tan

J2000 = datetime(2000, 1, 1, 12, tzinfo=UTC)
UJJAIN_LATITUDE, IST = 23.18, timedelta(hours=5, minutes=30)
NOON_AT_UJJAIN = 12.45  # hours of Indian time at which the sun stands highest there
CENTURY = 36525.0
AYANAMSA, PRECESSION = 23.853, 1.3969  # Lahiri, degrees at J2000 and a century
SUNSET = 18
MONTH, TITHI, SIGN, MANSION = 29.530588, 12.0, 30.0, 40 / 3
# fmt: off
MOON = (  # coefficient in degrees; multiples of D, M, M', F
    (6.288774, 0, 0, 1, 0), (1.274027, 2, 0, -1, 0), (0.658314, 2, 0, 0, 0), (0.213618, 0, 0, 2, 0),
    (-0.185116, 0, 1, 0, 0), (-0.114332, 0, 0, 0, 2), (0.058793, 2, 0, -2, 0), (0.057066, 2, -1, -1, 0),
    (0.053322, 2, 0, 1, 0), (0.045758, 2, -1, 0, 0), (-0.040923, 0, 1, -1, 0), (-0.034720, 1, 0, 0, 0),
    (-0.030383, 0, 1, 1, 0), (0.015327, 2, 0, 0, -2), (0.010980, 0, 0, 1, -2), (0.010675, 4, 0, -1, 0),
    (0.010034, 0, 0, 3, 0), (0.008548, 4, 0, -2, 0), (-0.007888, 2, 1, -1, 0), (-0.006766, 2, 1, 0, 0),
)
# fmt: on


@lru_cache(maxsize=256)
def tithi(year: int, month: int, number: int, hour: float) -> date | None:
    """Give the day of a year on which a tithi (1-30 of a lunar month, Chaitra is 1) runs at an hour; 6 is sunrise.

    >>> tithi(2019, 7, 30, 18.5), tithi(2018, 12, 15, 18.5)
    (datetime.date(2019, 10, 27), datetime.date(2018, 3, 1))
    """
    start = _new_moon(year, month)
    if start is None:
        return None
    guess = (start + timedelta(days=(number - 1) * MONTH / 30) + IST).date()
    for shift in (0, 1, -1, 2, -2):
        day = guess + timedelta(days=shift)
        if _tithi(_moment(day, hour)) == number:
            return day
    return guess


@lru_cache(maxsize=256)
def sankranti(year: int, sign: int) -> date:
    """Give the day of a year on which the sun enters a sidereal sign (Aries is 0).

    >>> sankranti(2018, 0), sankranti(2018, 9)
    (datetime.date(2018, 4, 14), datetime.date(2018, 1, 14))
    """
    day = date(year, 1, 14) + timedelta(days=((sign - 9) % 12) * 30.44)
    moment = _moment(day, 12)
    for _ in range(6):
        gone = (_sun(moment) - _ayanamsa(moment) - sign * SIGN + 180) % 360 - 180
        moment -= timedelta(days=gone / 0.9856)
    local = moment + IST
    return local.date() + timedelta(days=local.hour >= SUNSET)


@lru_cache(maxsize=256)
def mansion(year: int, sign: int, number: int) -> date | None:
    """Give the day on which the moon stands in a mansion (nakshatra 1-27) at sunrise while the sun is in a sign."""
    first = sankranti(year, sign)
    days = (first + timedelta(days=count) for count in range(32))
    return next((day for day in days if _mansion(_moment(day, 6)) == number), None)


def _new_moon(year: int, month: int) -> datetime | None:
    """Find the new moon that opens a month, told by the sign that the sun enters in it; of two alike, the second."""
    found = None
    moment = _near_new_moon(_moment(date(year, 1, 1), 0) - timedelta(days=MONTH))
    for _ in range(14):
        following = _near_new_moon(moment + timedelta(days=MONTH))
        begin, end = (_sign(when) for when in (moment, following))
        if (begin + 1) % 12 + 1 == month and _year_of(moment, month) == year:
            found = moment if begin != end or found is None else found
        moment = following
    return found


def _year_of(moment: datetime, month: int) -> int:
    return (moment + IST + timedelta(days=MONTH / 2)).year


def _near_new_moon(moment: datetime) -> datetime:
    for _ in range(6):
        apart = (_moon(moment) - _sun(moment) + 180) % 360 - 180
        moment -= timedelta(days=apart / 12.19)
    return moment


def _sign(moment: datetime) -> int:
    return floor((_sun(moment) - _ayanamsa(moment)) % 360 / SIGN)


def _tithi(moment: datetime) -> int:
    return floor((_moon(moment) - _sun(moment)) % 360 / TITHI) + 1


def _mansion(moment: datetime) -> int:
    return floor((_moon(moment) - _ayanamsa(moment)) % 360 / MANSION) + 1


def _moment(day: date, hour: float) -> datetime:
    """Give the time (UTC) of an hour at Ujjain; 6 is sunrise and 18 sunset there, whenever that is."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC) - IST
    if hour in (6, 18):
        half = _half_day(midnight)
        hour = NOON_AT_UJJAIN + (half if hour == 18 else -half)
    return midnight + timedelta(hours=hour)


def _half_day(moment: datetime) -> float:
    """Give the hours from sunrise to noon."""
    declination = radians(23.44) * sin(radians(_sun(moment)))
    return acos(-tan(radians(UJJAIN_LATITUDE)) * tan(declination)) / radians(15) + 0.07


def _centuries(moment: datetime) -> float:
    return (moment - J2000).total_seconds() / 86400 / CENTURY


def _ayanamsa(moment: datetime) -> float:
    return AYANAMSA + PRECESSION * _centuries(moment)


def _sun(moment: datetime) -> float:
    t = _centuries(moment)
    anomaly = radians(357.52911 + 35999.05029 * t)
    centre = 1.914602 * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    return (280.46646 + 36000.76983 * t + centre - 0.00569) % 360


def _moon(moment: datetime) -> float:
    t = _centuries(moment)
    elongation, anomaly = 297.8501921 + 445267.1114034 * t, 357.52911 + 35999.05029 * t
    angles = (elongation, anomaly, 134.9633964 + 477198.8675055 * t, 93.2720950 + 483202.0175233 * t)
    terms = (
        size * sin(radians(sum(times * angle for times, angle in zip(multiples, angles, strict=True))))
        for size, *multiples in MOON
    )
    return (218.3164477 + 481267.88123421 * t + sum(terms)) % 360
