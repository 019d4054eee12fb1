"""Faults of JSON Feeds."""

from tests.checks.fault import Fault

VERSION = '  "version": "https://jsonfeed.org/version/1.1",\n'
AUTHORS = '"authors": [{"name": "Ferries of Norvale"}]'
ID = '"id": "urn:uuid:3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a53"'
TAGS = '"tags": ["launch", "planned"]'
ATTACHED = '"attachments": [{"url": "https://a.example/a"}]'

FAULTS = (
    # the file
    Fault("byte order mark", "text/byte-order-mark", "{\n", "\ufeff{\n"),
    Fault("not UTF-8", "text/not-utf-8", "Ferries", "F\udce4hren"),
    Fault("control character as escape", "text/control-character", "The northern", "The \\u0086northern"),
    Fault("control character", "json/not-json text/control-character", "The northern", "The \x01northern"),
    Fault("lone surrogate", "text/noncharacter", "The northern", "The \\ud83d northern"),
    Fault("lost character", "text/replacement-character", "The northern", "The \\ufffdnorthern"),
    Fault("comma too many", "json/not-json", '"planned"]', '"planned",]'),
    Fault("comma missing", "json/not-json", '"language": "en",\n  "items"', '"language": "en"\n  "items"'),
    Fault("cut off", "json/not-json", "    }\n  ]\n}\n", ""),
    Fault("something behind", "json/not-json", "  ]\n}\n", "  ]\n}\n{}\n"),
    Fault(
        "name twice",
        "json/key-twice",
        '"language": "en",\n  "items"',
        '"language": "en",\n  "title": "Ferries",\n  "items"',
    ),
    Fault(
        "name twice in an item", "json/key-twice", '"status": "planned"', '"status": "planned", "status": "happened"'
    ),
    Fault(
        "not a number",
        "json/constant jsonfeed/type-wrong",
        '"external_url": "https://news.example/north"',
        '"image": NaN',
    ),
    # the feed
    Fault("no version", "jsonfeed/version-wrong", VERSION, ""),
    Fault("version 1", "jsonfeed/version-wrong", "version/1.1", "version/1"),
    Fault("no title", "feed/title-missing", '  "title": "Ferries of Norvale",\n', ""),
    Fault("no items", "jsonfeed/items-missing jsonfeed/extension-malformed", '"items": [', '"_items": ['),
    Fault(
        "items is null",
        "jsonfeed/items-missing jsonfeed/type-wrong jsonfeed/extension-malformed",
        '"items": [',
        '"items": null, "_items": [',
    ),
    Fault("no feed_url", "feed/self-missing", '  "feed_url": "https://example.org/ferries/feed.json",\n', ""),
    Fault(
        "no home_page_url", "feed/page-missing", '  "home_page_url": "https://example.org/ferries/index.html",\n', ""
    ),
    Fault("home_page_url is the feed", "feed/page-is-feed", "ferries/index.html", "ferries/feed.json"),
    Fault("feed_url relative", "address/not-absolute", "https://example.org/ferries/feed.json", "feed.json"),
    Fault("no language", "feed/language-missing", '  "language": "en",\n  "items"', '  "items"'),
    Fault(
        "language in words",
        "feed/language-wrong",
        '"language": "en",\n  "items"',
        '"language": "English language",\n  "items"',
    ),
    Fault("name of one's own without _", "jsonfeed/key-unknown", AUTHORS, f'{AUTHORS}, "generator": "timeline"'),
    Fault("extension with a dot", "jsonfeed/extension-malformed", AUTHORS, f'{AUTHORS}, "_a.b": {{}}'),
    Fault("extension is a text", "jsonfeed/extension-malformed", AUTHORS, f'{AUTHORS}, "_a": "b"'),
    Fault("author of version 1", "jsonfeed/author-old", AUTHORS, '"author": {"name": "Ferries of Norvale"}'),
    Fault("author without a name", "jsonfeed/author-empty", '{"name": "Ferries of Norvale"}', "{}"),
    Fault("author is a text", "jsonfeed/element-wrong", '{"name": "Ferries of Norvale"}', '"Ferries of Norvale"'),
    Fault("expired in words", "jsonfeed/type-wrong", AUTHORS, f'{AUTHORS}, "expired": "no"'),
    Fault(
        "hub without type",
        "jsonfeed/member-missing",
        AUTHORS,
        f'{AUTHORS}, "hubs": [{{"url": "https://hub.example/"}}]',
    ),
    Fault(
        "hub is a mailbox",
        "archive/hub-not-web",
        AUTHORS,
        f'{AUTHORS}, "hubs": [{{"type": "WebSub", "url": "mailto:a@b.example"}}]',
    ),
    Fault(
        "next page is this page",
        "archive/leads-to-itself",
        AUTHORS,
        f'{AUTHORS}, "next_url": "https://example.org/ferries/feed.json"',
    ),
    Fault("description with a tag", "jsonfeed/summary-markup", "Dated events", "<p>Dated events"),
    # the items
    Fault("item is a text", "jsonfeed/item-no-object", '"items": [', '"items": ["first",'),
    Fault("no id", "entry/id-missing", f"      {ID},\n", ""),
    Fault("id is a number", "jsonfeed/id-no-text entry/id-missing", ID, '"id": 53'),
    Fault("id is the article", "entry/id-is-address", ID, '"id": "https://news.example/north"'),
    Fault("the same id twice", "feed/id-twice", "0c1d2e3f4a52", "0c1d2e3f4a53"),
    Fault("broken UUID", "entry/id-malformed", "0c1d2e3f4a53", "0c1d2e3f4a5x"),
    Fault(
        "no title of an item", "entry/title-missing", '      "title": "1949 · The first ferry crosses at Ostrel",\n', ""
    ),
    Fault("title over two lines", "entry/title-lines", "The northern line is", "The northern\\nline is"),
    Fault("title escaped", "entry/title-escaped-twice", "The northern line is", "The &quot;northern&quot; line is"),
    Fault("no content", "entry/body-missing", '      "content_text": "2021年4月，河湾渡口停航。",\n', ""),
    Fault("HTML as text", "body/tags-in-text", '"content_text": "2021', '"content_text": "<p>2021'),
    Fault(
        "HTML escaped",
        "body/escaped-twice",
        "<p>In 1949 the first ferry crossed at Ostrel, with 3 &lt; 4 boats.</p>",
        "&lt;p&gt;In 1949&lt;/p&gt;",
    ),
    Fault("frame in the content", "body/risky-tag", "<p>1 July", "<iframe src='https://a.example/'></iframe><p>1 July"),
    Fault("date without zone", "entry/date-malformed", "06:00:01Z", "06:00:01"),
    Fault("date is a number", "jsonfeed/type-wrong entry/published-missing", '"2021-05-08T06:00:01Z"', "1620453601"),
    Fault("oldest first", "feed/oldest-first", "06:00:01Z", "05:59:59Z"),
    Fault(
        "modified before published",
        "entry/updated-before-published",
        '"date_modified": "2021-05-08T06:00:02Z"',
        '"date_modified": "2021-05-08T06:00:01.5Z"',
    ),
    Fault("tags in one text", "jsonfeed/type-wrong entry/category-missing", TAGS, '"tags": "launch, planned"'),
    Fault("a tag is a number", "jsonfeed/element-wrong", TAGS, '"tags": ["launch", 7]'),
    Fault("no tags", "entry/category-missing", f"      {TAGS},\n", ""),
    Fault("url in Chinese", "address/not-ascii", "%E6%B8%A1%E5%8F%A3", "渡口"),
    Fault("no url", "entry/link-missing", '      "url": "https://news.example/ostrel",\n', ""),
    Fault("attachment without type", "jsonfeed/member-missing", TAGS, f"{TAGS}, {ATTACHED}"),
    Fault("no date of the event", "entry/event-date-missing", '"date": {"edtf": "1949"}, ', ""),
    Fault("date of the event in words", "entry/event-date-malformed", '"edtf": "1949"', '"edtf": "in 1949"'),
)
