"""Whatever bytes come in, a linter tells what is wrong with them and goes on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.fault import CLEAN, LINTERS, found
from timeline import registry
from timeline.contracts.linter import Expected

FILES = {file: (CLEAN / file).read_bytes() for file in LINTERS}
PIECES = (
    *(b"", b"<", b">", b'"', b"\\", b"\0", b"\xff", b"\xef\xbb\xbf", b"{", b"}", b"[", b"]", b"null", b"-1", b"1e999"),
    *(
        b"&#0;",
        b"&a;",
        b"<![CDATA[",
        b"]]>",
        b"<!--",
        b"<!DOCTYPE a>",
        b"\r\n",
        b"\n ",
        b":",
        b";",
        b"%",
        b"https://[::1",
    ),
    *(b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n", b"0000-00-00", b"99999999T999999Z", b"\\ud800", b"NaN", b'":{"'),
)
Edits = list[tuple[int, int, bytes]]
EDITS = st.lists(st.tuples(st.integers(0, 9_999), st.integers(0, 90), st.sampled_from(PIECES)), min_size=1, max_size=6)
ENTITIES = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">{}]>\n<rss version="2.0"><channel><title>&z;</title></channel></rss>'
LAUGHS = ENTITIES.format(
    "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghij", "bcdefghijz", strict=True))
)
UTF_16 = FILES["rss.xml"].decode().encode("utf-16").decode("utf-8", "surrogateescape")
OUTSIDE = '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss version="2.0"><channel/></rss>'

HOSTILE = (
    ("entities of entities", "rss.xml", LAUGHS, {"xml/doctype", "xml/declaration-missing"}),
    ("entity of a file", "rss.xml", OUTSIDE, {"xml/doctype", "xml/declaration-missing"}),
    ("deep elements", "atom.xml", "<feed>" * 9_999, {"xml/not-well-formed", "xml/declaration-missing"}),
    ("deep lists", "feed.json", '{"items": ' + "[" * 99_999, {"json/not-json"}),
    ("deep objects in an event", "timeline.json", '{"events": [' + '{"a":' * 99_999, {"json/not-json"}),
    ("digits without end", "feed.json", '{"_a": ' + "9" * 99_999, {"json/not-json"}),
    ("components in components", "timeline.ics", "BEGIN:VEVENT\r\n" * 9_999, {"ics/no-calendar", "ics/misplaced"}),
    ("ends of nothing", "timeline.ics", "END:VEVENT\r\n" * 99, {"ics/no-calendar", "ics/misplaced"}),
    ("one long line", "timeline.ics", "A:" + "x" * 999_999 + "\r\n", {"ics/line-long", "ics/no-calendar"}),
    ("UTF-16", "rss.xml", UTF_16, {"text/not-utf-8", "text/byte-order-mark"}),
)  # fmt: skip


@pytest.mark.parametrize(("file", "text", "rules"), [pytest.param(*case[1:], id=case[0]) for case in HOSTILE])
def test_a_hostile_file_is_told_and_not_believed(file: str, text: str, rules: set[str]) -> None:
    assert found(file, text.encode("utf-8", "surrogateescape")) >= rules


@settings(max_examples=60)
@given(edits=EDITS)
@pytest.mark.parametrize("file", FILES)
def test_a_damaged_file_breaks_nothing(file: str, edits: Edits) -> None:
    damaged = FILES[file]
    for at, length, piece in edits:
        place = at % (len(damaged) + 1)
        damaged = damaged[:place] + piece + damaged[place + length :]

    found(file, damaged, Expected(FILES[file]))
    found(file, FILES[file], Expected(damaged))


@settings(max_examples=30)
@given(data=st.binary(max_size=300))
def test_any_bytes_at_all(data: bytes) -> None:
    for linter in registry.linters().values():
        list(linter.lint(data, Expected(data)))


@pytest.mark.parametrize("value", ["null", "7", '"x"', "[]", "{}", "true", "[null]", '[{"a": null}]'])
@pytest.mark.parametrize("file", ["feed.json", "timeline.json"])
def test_any_member_may_be_of_any_type(file: str, value: str) -> None:
    text = FILES[file].decode()
    keys = {line.split('"')[1] for line in text.splitlines() if line.lstrip().startswith('"')}
    for key in keys:
        head, _, rest = text.partition(f'"{key}": ')
        found(file, f'{head}"{key}": {value}, "_rest": {rest}'.encode())
