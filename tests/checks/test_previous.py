"""What subscribers lose between one publication and the next."""

from dataclasses import dataclass

import pytest

from tests.checks.fault import CLEAN, found
from timeline.contracts.linter import Expected

ID = "3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a"
OTHER = "99999999-6a34-5d41-9a2e-0c1d2e3f4a"


def block(file: str, start: str, end: str, which: int) -> str:
    """Give an entry of a clean file."""
    text = (CLEAN / file).read_bytes().decode()
    return text.split(start)[which].join((start, "")).partition(end)[0] + end


FIRST_ITEM = block("rss.xml", "    <item>", "</item>\n", 1)
SECOND_ITEM = block("rss.xml", "    <item", "</item>\n", 2)
LAST_ITEM = block("rss.xml", "    <item>", "</item>\n", 2)
FIRST_ENTRY = block("atom.xml", "  <entry>", "</entry>\n", 1)
EVENT = block("timeline.ics", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", 2)
OLDEST_EVENT = block("timeline.ics", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", 1)
COMPLETE = '<fh:complete xmlns:fh="http://purl.org/syndication/history/1.0"/>'


@dataclass(frozen=True, slots=True)
class Change:
    """Changes from the clean file to the next one, and the rules that object to them."""

    name: str
    file: str
    rules: str
    edits: dict[str, str]

    def apply(self) -> bytes:
        """Make the next file."""
        text = (CLEAN / self.file).read_bytes().decode()
        for find, put in self.edits.items():
            assert find in text, f"{self.name}: {find!r} is not in {self.file}"
            text = text.replace(find, put)
        return text.encode()


NEW_IDS = {ID: OTHER}
NEW_TITLE = {"The northern line": "The new line"}
IN_SILENCE = "previous/changed-in-silence previous/file-time-not-raised"
SEEN = '"first_seen": "2021-05-08T06:00:00Z"'
MODIFIED = "LAST-MODIFIED:20210508T060001Z"
CANCELLED = {
    f"{MODIFIED}\r\nSEQUENCE:0": "LAST-MODIFIED:20210510T060000Z\r\nSEQUENCE:0",
    "STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\nX-TIMELINE-EDTF:2021": (
        "STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\nX-TIMELINE-EDTF:2021"
    ),
    "LAST-MODIFIED:20210509T060000Z\r\nPRODID": "LAST-MODIFIED:20210510T060000Z\r\nPRODID",
}
SEQUENCE = "LAST-MODIFIED:20210510T060000Z\r\nSEQUENCE:0"
MOVED = {"DTSTART:20220701T073000Z": "DTSTART:20220701T083000Z"}
FEED_ID = {"tag:example.org,2026:ferries": "tag:example.org,2026:boats"}

CHANGES = (
    Change("other ids", "rss.xml", "previous/id-changed previous/file-time-not-raised", NEW_IDS),
    Change("other ids", "atom.xml", "previous/id-changed previous/file-time-not-raised", NEW_IDS),
    Change("other ids", "feed.json", "previous/id-changed", NEW_IDS),
    Change("other ids", "timeline.ics", "previous/id-changed previous/file-time-not-raised", NEW_IDS),
    Change("other ids", "timeline.json", "previous/id-changed previous/file-time-not-raised", NEW_IDS),
    Change("an entry is gone", "rss.xml", "previous/vanished", {SECOND_ITEM: ""}),
    Change("an entry is gone", "atom.xml", "previous/vanished feed/updated-after-entries", {FIRST_ENTRY: ""}),
    Change("an event is gone", "timeline.ics", "previous/vanished", {EVENT: ""}),
    Change("what is old is left out", "timeline.ics", "", {OLDEST_EVENT: ""}),
    Change(
        "published again",
        "rss.xml",
        "previous/first-seen-changed feed/oldest-first",
        {"06:00:01 +0000</pub": "05:00:01 +0000</pub"},
    ),
    Change("published again", "atom.xml", "previous/first-seen-changed", {"06:00:01Z</pub": "05:00:01Z</pub"}),
    Change(
        "made again",
        "timeline.ics",
        "previous/first-seen-changed",
        {"CREATED:20210508T060001": "CREATED:20210508T050001"},
    ),
    Change("first seen again", "timeline.json", "previous/first-seen-changed", {SEEN: SEEN.replace("T06", "T05")}),
    Change("updated for nothing", "atom.xml", "previous/updated-for-nothing", {"06:00:01Z</upd": "06:00:01.5Z</upd"}),
    Change(
        "updated for nothing",
        "timeline.ics",
        "previous/updated-for-nothing",
        {MODIFIED: MODIFIED.replace("T06", "T07")},
    ),
    Change("another title in silence", "atom.xml", IN_SILENCE, NEW_TITLE),
    Change("another title in silence", "timeline.ics", IN_SILENCE, NEW_TITLE),
    Change("another title in silence", "timeline.json", IN_SILENCE, NEW_TITLE),
    Change("another title in silence", "rss.xml", "previous/file-time-not-raised", NEW_TITLE),
    Change("moved in silence", "timeline.ics", f"{IN_SILENCE} previous/revision-not-raised", MOVED),
    Change("cancelled with the old SEQUENCE", "timeline.ics", "previous/revision-not-raised", CANCELLED),
    Change("cancelled", "timeline.ics", "", {**CANCELLED, SEQUENCE: SEQUENCE.replace("SEQUENCE:0", "SEQUENCE:1")}),
    Change("another id of the feed", "atom.xml", "previous/file-id-changed", FEED_ID),
    Change("another id of the timeline", "timeline.json", "previous/file-id-changed", FEED_ID),
)


@pytest.mark.parametrize("change", [pytest.param(change, id=f"{change.file}: {change.name}") for change in CHANGES])
def test_a_change_is_objected_to(change: Change) -> None:
    before = (CLEAN / change.file).read_bytes()

    assert found(change.file, change.apply(), Expected(before)) == set(change.rules.split())


@pytest.mark.parametrize("file", sorted(path.name for path in CLEAN.iterdir()))
def test_the_same_file_again_is_right(file: str) -> None:
    data = (CLEAN / file).read_bytes()

    assert found(file, data, Expected(data)) == set()


@pytest.mark.parametrize("previous", [b"", b"\xff", b"<rss>", b"BEGIN:VCALENDAR", b"{"], ids=repr)
@pytest.mark.parametrize("file", sorted(path.name for path in CLEAN.iterdir()))
def test_an_unreadable_previous_file_tells_nothing(file: str, previous: bytes) -> None:
    assert found(file, (CLEAN / file).read_bytes(), Expected(previous)) <= {"previous/file-id-changed"}


def test_new_entries_push_the_oldest_out_of_a_feed() -> None:
    before = (CLEAN / "rss.xml").read_bytes()
    newer = FIRST_ITEM.replace("4a53", "4a54").replace("06:00:02", "06:00:03")
    after = before.decode().replace(LAST_ITEM, "").replace("06:00:02 +0000</last", "06:00:03 +0000</last")
    after = after.replace(FIRST_ITEM, newer + FIRST_ITEM)

    assert found("rss.xml", after.encode(), Expected(before)) == set()
    assert found("rss.xml", after.replace("<ttl>", f"{COMPLETE}<ttl>").encode(), Expected(before)) == {
        "previous/vanished"
    }
