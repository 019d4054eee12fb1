"""Faults of Atom feeds."""

from tests.checks.fault import Fault

FEED_ID = "  <id>tag:example.org,2026:ferries</id>\n"
UPDATED = "  <updated>2021-05-08T06:00:02Z</updated>\n"
AUTHOR = "  <author>\n    <name>Ferries of Norvale</name>\n  </author>\n"
PAGE = '  <link href="https://example.org/ferries/index.html" rel="alternate" type="text/html"/>\n'
SELF = '  <link href="https://example.org/ferries/atom.xml" rel="self" type="application/atom+xml"/>\n'
TITLE = "<title>2022-07-01 · The northern line is to open</title>"
LINK = '<link href="https://news.example/ostrel" rel="alternate"/>'
VIA = '<link href="https://news.example/north" rel="via"/>'
CATEGORY = '<category term="event" scheme="https://example.org/ferries/#category"/>'
CONTENT = (
    '<content type="html">&lt;p&gt;In 1949 the first ferry crossed at Ostrel, '
    "with 3 &amp;lt; 4 boats.&lt;/p&gt;</content>"
)
TEMPORAL = "<dcterms:temporal>2021-04</dcterms:temporal>"
HISTORY = 'xmlns:fh="http://purl.org/syndication/history/1.0"'
COMPLETE = f"<fh:complete {HISTORY}/>"

FAULTS = (
    # the feed
    Fault("namespace of Atom 0.3", "atom/namespace-wrong", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
    Fault("no namespace", "atom/namespace-wrong", ' xmlns="http://www.w3.org/2005/Atom"', ""),
    Fault("another root", "xml/root-unknown", "feed", "opml", 99),
    Fault("no feed id", "atom/id-missing", FEED_ID, ""),
    Fault("feed id in words", "atom/id-not-uri", "tag:example.org,2026:ferries", "the ferries"),
    Fault(
        "feed id is an entry's",
        "feed/id-twice",
        "tag:example.org,2026:ferries",
        "urn:uuid:3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a53",
    ),
    Fault("no feed title", "feed/title-missing", "  <title>Ferries of Norvale</title>\n", ""),
    Fault("no feed updated", "atom/updated-missing", UPDATED, ""),
    Fault("feed updated is a day", "feed/date-malformed", UPDATED, "  <updated>2021-05-08</updated>\n"),
    Fault("feed updated twice", "atom/element-twice", UPDATED, UPDATED * 2),
    Fault("feed updated before its entries", "feed/updated-before-entries", UPDATED, UPDATED.replace("T06", "T05")),
    Fault("feed updated now", "feed/updated-after-entries", UPDATED, UPDATED.replace("2021", "2026")),
    Fault("no language", "feed/language-missing", ' xml:lang="en"', ""),
    Fault("nobody is author", "atom/author-missing", AUTHOR, ""),
    Fault("author without name", "atom/person-without-name", "<name>Ferries of Norvale</name>", "<name/>"),
    Fault("author's address is none", "atom/person-unreachable", "</author>", "<email>nobody</email></author>"),
    Fault("author's page relative", "atom/person-unreachable", "</author>", "<uri>about.html</uri></author>"),
    Fault("no self link", "feed/self-missing", SELF, ""),
    Fault("no page", "feed/page-missing", PAGE, ""),
    Fault("two pages of one type", "atom/alternate-twice", PAGE, PAGE * 2),
    Fault("no generator", "feed/generator-missing", '  <generator version="0.1.0">timeline</generator>\n', ""),
    Fault("subtitle of type CDATA", "atom/text-type-wrong", "<subtitle>", '<subtitle type="CDATA">'),
    Fault("element of RSS", "atom/element-unknown", UPDATED, f"{UPDATED}<pubDate>2021</pubDate>"),
    Fault("element without namespace", "atom/element-unknown", UPDATED, f'{UPDATED}<x xmlns="">a</x>'),
    Fault("link without href", "atom/link-without-href", UPDATED, f'{UPDATED}<link rel="related"/>'),
    Fault("link relation unknown", "atom/relation-unknown", 'rel="via"', 'rel="origin"'),
    Fault("link type unknown", "atom/link-type-wrong", 'type="text/html"', 'type="html"'),
    Fault("link language in words", "atom/link-language-wrong", 'rel="via"', 'rel="via" hreflang="in English"'),
    Fault("link length in words", "atom/link-length-wrong", 'rel="via"', 'rel="via" length="long"'),
    Fault(
        "complete, and a next page",
        "archive/complete-and-more",
        UPDATED,
        f'{UPDATED}{COMPLETE}<link rel="next" href="https://a.example/2"/>',
    ),
    Fault(
        "author behind the entries",
        "atom/metadata-behind-entries",
        "</feed>",
        "<author><name>Ida</name></author></feed>",
    ),
    Fault("text between the elements", "xml/text-astray", UPDATED, f"{UPDATED}now"),
    Fault(
        "link with its address inside",
        "atom/link-not-empty",
        UPDATED,
        f'{UPDATED}<link rel="related" href="https://a.example/">a</link>',
    ),
    # the entries
    Fault("no entry id", "entry/id-missing", "    <id>urn:uuid:3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a53</id>\n", ""),
    Fault("entry id with blanks", "entry/id-not-uri", "<id>urn:uuid:3f", "<id> urn:uuid:3f"),
    Fault(
        "entry id is the article",
        "entry/id-is-address",
        "urn:uuid:3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a51",
        "https://news.example/ostrel",
    ),
    Fault("the same id twice", "feed/id-twice", "0c1d2e3f4a52", "0c1d2e3f4a53"),
    Fault("no entry title", "entry/title-missing", TITLE, ""),
    Fault("title with an element", "atom/elements-in-text", "The northern line", "The <b>northern</b> line"),
    Fault(
        "title with a tag as HTML",
        "entry/title-markup",
        TITLE,
        TITLE.replace("<title>", '<title type="html">').replace("northern", "&lt;i&gt;northern&lt;/i&gt;"),
    ),
    Fault("no entry updated", "atom/updated-missing", "    <updated>2021-05-08T06:00:01Z</updated>\n", ""),
    Fault("entry updated without zone", "entry/date-malformed", "06:00:01Z</updated>", "06:00:01</updated>"),
    Fault(
        "entry updated with a blank",
        "entry/date-malformed",
        "2021-05-08T06:00:01Z</updated>",
        "2021-05-08 06:00:01Z</updated>",
    ),
    Fault("published at 25 o'clock", "entry/date-malformed", "T06:00:01Z</published>", "T25:00:01Z</published>"),
    Fault(
        "published in 1949",
        "entry/before-feeds",
        "2021-05-08T06:00:00Z</published>",
        "1949-01-01T06:00:00Z</published>",
    ),
    Fault("updated before published", "entry/updated-before-published", "06:00:01Z</updated>", "06:00:00.5Z</updated>"),
    Fault("two entries updated at once", "feed/same-time", "06:00:01Z</updated>", "06:00:02Z</updated>"),
    Fault("no published", "entry/published-missing", "    <published>2021-05-08T06:00:00Z</published>\n", ""),
    Fault("no content", "entry/body-missing", CONTENT, ""),
    Fault("content of type CDATA", "atom/content-type-wrong", 'content type="html"', 'content type="CDATA"'),
    Fault(
        "content of type multipart",
        "atom/content-type-wrong atom/summary-missing",
        'content type="html"',
        'content type="multipart/mixed"',
    ),
    Fault("content of a picture alone", "atom/summary-missing", 'content type="html"', 'content type="image/png"'),
    Fault(
        "content here and elsewhere",
        "atom/content-and-source atom/summary-missing entry/body-missing",
        'content type="html"',
        'content type="text/plain" src="https://a.example/a"',
    ),
    Fault("HTML declared as text", "body/tags-in-text", 'content type="html"', 'content type="text"'),
    Fault(
        "XHTML without div",
        "atom/xhtml-without-div",
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>2021年4月，河湾渡口停航。</p></div>',
        "2021年4月",
    ),
    Fault("summary in summary", "atom/element-twice", TEMPORAL, f"{TEMPORAL}<summary>a</summary><summary>b</summary>"),
    Fault("source without id", "atom/source-incomplete", TEMPORAL, f"{TEMPORAL}<source><title>News</title></source>"),
    Fault("no link", "entry/link-missing", LINK, ""),
    Fault("two links of one type", "atom/alternate-twice", LINK, f'{LINK}<link href="https://wire.example/ostrel"/>'),
    Fault("link relative", "address/not-absolute", 'href="https://news.example/north"', 'href="north"'),
    Fault(
        "via in Chinese", "address/not-ascii", 'href="https://news.example/north"', 'href="https://news.example/北线"'
    ),
    Fault("port that is none", "address/no-host", 'href="https://news.example/north"', 'href="https://[::1/north"'),
    Fault("category without term", "entry/category-empty", 'term="event" ', ""),
    Fault("scheme of a category in words", "atom/scheme-not-uri", "https://example.org/ferries/#category", "category"),
    Fault("no category", "entry/category-missing", CATEGORY, ""),
    Fault("no date of the event", "entry/event-date-missing", TEMPORAL, ""),
    Fault(
        "date of the event with a quarter in words",
        "entry/event-date-malformed",
        TEMPORAL,
        TEMPORAL.replace("2021-04", "2021-Q2"),
    ),
    Fault("bidi isolate left open", "text/bidi-open", "The first ferry crosses", "The \u2067first ferry crosses"),
)
