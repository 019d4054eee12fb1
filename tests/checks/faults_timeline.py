"""Faults of timeline.json."""

from tests.checks.fault import Fault

EVENT = '"title": "河湾渡口停航",\n'
MONTH = '"earliest": "2021-04-01", "latest": "2021-04-30"'
DATETIME = ',\n        "datetime": "2022-07-01T09:30:00+02:00"'
STATUS = '      "status": "planned",\n'

FAULTS = (
    Fault("byte order mark", "text/byte-order-mark", "{\n", "\ufeff{\n"),
    Fault("cut off", "json/not-json", "    }\n  ]\n}\n", ""),
    Fault("name twice", "json/key-twice", EVENT, EVENT * 2),
    Fault("no number", "json/constant timeline/schema", '"score": 0.7', '"score": NaN'),
    Fault("lone surrogate", "text/noncharacter", "河湾渡口停航", "河湾渡口\\udc00停航"),
    Fault("bidi override left open", "text/bidi-open", "The northern", "The \\u202enorthern"),
    Fault("status missing", "timeline/schema", STATUS, ""),
    Fault("status unknown", "timeline/schema", '"planned"', '"rumoured"'),
    Fault("field unknown", "timeline/schema", STATUS, f'{STATUS}      "place": "Norvale",\n'),
    Fault("score of 1.5", "timeline/schema", "0.7", "1.5"),
    Fault("no evidence", "timeline/schema", '"quote": "It will open.", ', ""),
    Fault(
        "id is the article",
        "timeline/schema",
        "urn:uuid:3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a53",
        "https://news.example/north",
    ),
    Fault("event is a text", "timeline/schema", '"events": [', '"events": ["first",'),
    Fault("version 2", "timeline/schema", '"1.0"', '"2.0"'),
    Fault("no title of the timeline", "timeline/schema", '  "title": "Ferries of Norvale",\n', ""),
    Fault("date in words", "timeline/edtf-malformed", '"edtf": "2021-04"', '"edtf": "April 2021"'),
    Fault("date on 31 June", "timeline/edtf-malformed", '"edtf": "2022-07-01T', '"edtf": "2022-06-31T'),
    Fault("earliest of another month", "timeline/bounds-wrong", "2021-04-01", "2021-03-01"),
    Fault("latest on the 31st", "timeline/bounds-wrong", "2021-04-30", "2021-04-31"),
    Fault("latest unknown", "timeline/bounds-wrong", '"2021-04-30"', "null"),
    Fault("precision of another date", "timeline/precision-wrong", '"month"', '"day"'),
    Fault("qualifier missing", "timeline/qualifier-wrong", ', "qualifier": "approximate"', ""),
    Fault("qualifier of another sign", "timeline/qualifier-wrong", '"approximate"', '"uncertain"'),
    Fault("datetime missing", "timeline/datetime-wrong", DATETIME, ""),
    Fault("datetime of another zone", "timeline/datetime-wrong", DATETIME, DATETIME.replace("+02", "+03")),
    Fault("datetime without zone", "timeline/datetime-wrong", DATETIME, DATETIME.replace("+02:00", "")),
    Fault("first seen in month 13", "timeline/time-malformed", '"first_seen": "2021-05', '"first_seen": "2021-13'),
    Fault(
        "changed before it was seen",
        "timeline/updated-before-seen timeline/revision-wrong",
        '"updated": "2021-05-08T06:00:01Z"',
        '"updated": "2021-05-08T06:00:00Z"',
    ),
    Fault("changed without a revision", "timeline/revision-wrong", '"revision": 1', '"revision": 0'),
    Fault("quote longer than its place", "timeline/offsets-wrong", '"end": 15', '"end": 9'),
    Fault("place that ends before it starts", "timeline/offsets-wrong", '"start": 10', '"start": 100'),
    Fault("quote empty", "timeline/quote-missing", "It will open.", ""),
    Fault("link into another document", "timeline/link-elsewhere", "ostrel#:~", "norvale#:~"),
    Fault("published in words", "timeline/published-malformed", '"published": "2021-05-08"', '"published": "May 2021"'),
    Fault(
        "url in Chinese",
        "timeline/schema address/not-ascii timeline/link-elsewhere",
        '"url": "https://news.example/ostrel"',
        '"url": "https://news.example/渡口"',
    ),
    Fault(
        "link to localhost",
        "address/local-host timeline/link-elsewhere",
        "https://news.example/ostrel#",
        "http://localhost/ostrel#",
    ),
    Fault(
        "link not published",
        "address/unpublished timeline/link-elsewhere",
        "https://news.example/ostrel#",
        "https://timeline.invalid/ostrel#",
    ),
    Fault("the same id twice", "timeline/id-twice", "0c1d2e3f4a52", "0c1d2e3f4a53"),
    Fault("two first sights in one second", "timeline/same-time", "06:00:01Z", "06:00:02Z", 2),
    Fault(
        "out of order",
        "timeline/out-of-order",
        '"edtf": "1949~", "precision": "year", "earliest": "1949-01-01", "latest": "1949-12-31"',
        '"edtf": "2049~", "precision": "year", "earliest": "2049-01-01", "latest": "2049-12-31"',
    ),
    Fault("generated now", "timeline/generated-wrong", '"generated": "2021', '"generated": "2026'),
    Fault(
        "generated in words",
        "timeline/schema timeline/generated-wrong",
        '"generated": "2021-05-09T06:00:00Z"',
        '"generated": "today"',
    ),
)
