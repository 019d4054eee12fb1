"""Faults of RSS feeds."""

from tests.checks.fault import Fault

CHANNEL_LINK = "    <link>https://example.org/ferries/index.html</link>\n"
SELF = '    <atom:link href="https://example.org/ferries/rss.xml" rel="self" type="application/rss+xml"/>\n'
PAGE = '    <atom:link href="https://example.org/ferries/index.html" rel="alternate" type="text/html"/>\n'
TITLE = "<title>2022-07-01 · The northern line is to open</title>"
LINK = "<link>https://news.example/north#:~:text=will%20open</link>"
GUID = '<guid isPermaLink="false">urn:uuid:3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a53</guid>'
PUBLISHED = "<pubDate>Sat, 08 May 2021 06:00:02 +0000</pubDate>"
BODY = "&lt;p&gt;1 July 2022, planned&lt;/p&gt;"
DESCRIPTION = (
    f'<description>{BODY}&lt;blockquote cite="https://news.example/north"&gt;&lt;p&gt;The northern line will '
    "open on 1 July 2022.&lt;/p&gt;&lt;/blockquote&gt;</description>"
)
CATEGORIES = (
    '      <category domain="https://example.org/ferries/#category">launch</category>\n'
    '      <category domain="https://example.org/ferries/#status">planned</category>\n'
)
TEMPORAL = "<dcterms:temporal>2022-07-01</dcterms:temporal>"
DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>\n"
HISTORY = 'xmlns:fh="http://purl.org/syndication/history/1.0"'
ARCHIVE = f"<fh:archive {HISTORY}/>"
COMPLETE = f"<fh:complete {HISTORY}/>"


def _atom(relation: str, address: str) -> str:
    return f'<atom:link rel="{relation}" href="{address}"/>'


FAULTS = (
    # the file
    Fault("byte order mark", "text/byte-order-mark", DECLARATION, f"\ufeff{DECLARATION}"),
    Fault("not UTF-8", "text/not-utf-8", "Ferries", "F\udce4hren"),
    Fault("control character as reference", "text/control-character", "planned&lt;", "planned&#x85;&#x9f;&lt;"),
    Fault("C0 as reference", "text/control-character xml/not-well-formed", "planned&lt;", "planned&#8;&lt;"),
    Fault("C1 character", "text/control-character", "The northern line is", "The \x93northern line is"),
    Fault("noncharacter", "text/noncharacter", "The northern line is", "The northern\ufdd0 line is"),
    Fault("noncharacter as reference", "text/noncharacter", "The northern line is", "The northern&#x1FFFE; line is"),
    Fault("lost character", "text/replacement-character", "河湾渡口停航</title>", "河湾渡\ufffd停航</title>"),
    Fault("bidi override left open", "text/bidi-open", "The northern", "The \u202enorthern"),
    Fault("tag not closed", "xml/not-well-formed", "</channel>", ""),
    Fault("bare ampersand", "xml/not-well-formed", "Ferries of", "Ferries & more of"),
    Fault("bare < in a title", "xml/not-well-formed", "The northern", "<The northern"),
    Fault(
        "blank before the declaration", "xml/not-well-formed xml/declaration-missing", DECLARATION, f"\n{DECLARATION}"
    ),
    Fault("named entity of HTML", "xml/not-well-formed", "Ferries of", "Ferries&nbsp;of"),
    Fault("no declaration", "xml/declaration-missing", DECLARATION, ""),
    Fault("declared as Latin-1", "xml/encoding-not-utf-8", "UTF-8", "ISO-8859-1"),
    Fault("DOCTYPE with an entity", "xml/doctype", DECLARATION, f'{DECLARATION}<!DOCTYPE rss [<!ENTITY a "b">]>\n'),
    Fault("CDATA", "xml/cdata", BODY, "<![CDATA[<p>1 July 2022</p>]]>"),
    Fault("carriage return", "xml/carriage-return", "planned&lt;", "planned&#13;&lt;"),
    Fault(
        "XSL stylesheet", "xml/stylesheet", DECLARATION, f'{DECLARATION}<?xml-stylesheet type="text/xsl" href="a"?>\n'
    ),
    # the channel
    Fault("RSS 0.91", "rss/version-wrong", ' version="2.0">', ' version="0.91">'),
    Fault("two channels", "rss/channel-missing", "</channel>", "</channel><channel/>"),
    Fault("no title", "feed/title-missing", "    <title>Ferries of Norvale</title>\n", ""),
    Fault("no description", "rss/description-missing", "Dated events, each with the words that tell of it.", " "),
    Fault("no language", "feed/language-missing", "    <language>en</language>\n", ""),
    Fault("language in words", "feed/language-wrong", "<language>en<", "<language>English, please<"),
    Fault("no generator", "feed/generator-missing", "    <generator>timeline</generator>\n", ""),
    Fault("no self link", "feed/self-missing", SELF, ""),
    Fault("two self links", "feed/self-twice", SELF, SELF + SELF.replace("rss.xml", "other.xml")),
    Fault("self link relative", "address/not-absolute", "https://example.org/ferries/rss.xml", "rss.xml"),
    Fault("self link of another type", "feed/self-type", "application/rss+xml", "text/xml"),
    Fault("no page", "rss/link-missing", CHANNEL_LINK, ""),
    Fault("page is the feed", "feed/page-is-feed", "index.html</link>", "rss.xml</link>"),
    Fault(
        "no lastBuildDate",
        "rss/build-date-missing",
        "    <lastBuildDate>Sat, 08 May 2021 06:00:02 +0000</lastBuildDate>\n",
        "",
    ),
    Fault(
        "lastBuildDate before the entries",
        "feed/updated-before-entries",
        "06:00:02 +0000</last",
        "05:00:02 +0000</last",
    ),
    Fault("lastBuildDate no date", "feed/date-malformed", "Sat, 08 May 2021 06:00:02 +0000</last", "2021-05-08</last"),
    Fault("oldest first", "feed/oldest-first", "06:00:01 +0000</pub", "05:59:59 +0000</pub"),
    Fault("two entries of one second", "feed/same-time", "06:00:01 +0000</pub", "06:00:02 +0000</pub"),
    Fault("the same id twice", "feed/id-twice", "0c1d2e3f4a52", "0c1d2e3f4a53"),
    Fault(
        "no interval", "rss/interval-missing", "    <ttl>360</ttl>\n    <sy:updatePeriod>daily</sy:updatePeriod>\n", ""
    ),
    Fault("ttl in words", "rss/interval-wrong", "<ttl>360<", "<ttl>six hours<"),
    Fault("ttl of a week", "rss/interval-long", "<ttl>360<", "<ttl>10080<"),
    Fault("update period unknown", "rss/interval-wrong", ">daily<", ">often<"),
    Fault("skipHours of 25", "rss/skip-wrong", "<ttl>", "<skipHours><hour>25</hour></skipHours><ttl>"),
    Fault("skipDays in German", "rss/skip-wrong", "<ttl>", "<skipDays><day>Montag</day></skipDays><ttl>"),
    Fault(
        "image without link",
        "rss/image-incomplete",
        "<ttl>",
        "<image><url>https://a.example/i</url><title>a</title></image><ttl>",
    ),
    Fault(
        "editor without address", "rss/author-no-address", "<ttl>", "<managingEditor>Ida Brandt</managingEditor><ttl>"
    ),
    Fault("element of Atom without its namespace", "rss/element-unknown", "<ttl>", "<updated>2021</updated><ttl>"),
    Fault("item outside the channel", "rss/element-unknown", "</channel>", "</channel><item><title>a</title></item>"),
    Fault("two descriptions", "rss/element-twice", "<ttl>", "<description>again</description><ttl>"),
    Fault(
        "complete, and more elsewhere",
        "archive/complete-and-more",
        "<ttl>",
        f"{COMPLETE}{_atom('prev-archive', 'https://example.org/1.xml')}<ttl>",
    ),
    Fault(
        "complete archive",
        "archive/complete-archive",
        "<ttl>",
        f"{COMPLETE}{ARCHIVE}<ttl>",
    ),
    Fault("archive without its feed", "archive/current-missing", "<ttl>", f"{ARCHIVE}<ttl>"),
    Fault(
        "archive that is its feed",
        "archive/current-is-self",
        "<ttl>",
        f"{ARCHIVE}{_atom('current', 'https://example.org/ferries/rss.xml')}<ttl>",
    ),
    Fault(
        "next page is this page",
        "archive/leads-to-itself",
        "<ttl>",
        f"{_atom('next', 'https://example.org/ferries/rss.xml')}<ttl>",
    ),
    Fault(
        "two next pages",
        "archive/link-twice",
        "<ttl>",
        f"{_atom('next', 'https://a.example/2')}{_atom('next', 'https://a.example/3')}<ttl>",
    ),
    Fault("hub without self", "archive/hub-without-self feed/self-missing", SELF, _atom("hub", "https://hub.example/")),
    Fault("hub is a mailbox", "archive/hub-not-web", "<ttl>", f"{_atom('hub', 'mailto:hub@a.example')}<ttl>"),
    Fault(
        "complete feed with another current one",
        "archive/current-elsewhere",
        "<ttl>",
        f"{COMPLETE}{_atom('current', 'https://example.org/r.xml')}<ttl>",
    ),
    Fault("text between the elements", "xml/text-astray", "<ttl>", "here: <ttl>"),
    Fault("items first", "rss/item-first", "  </channel>", "<copyright>Norvale</copyright></channel>"),
    # the entries
    Fault("no guid", "entry/id-missing", GUID, ""),
    Fault("guid with a blank", "entry/id-not-uri", "urn:uuid:3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a53", "event 53"),
    Fault("broken UUID", "entry/id-malformed", "0c1d2e3f4a53", "0c1d2e3f4a5"),
    Fault(
        "broken tag URI", "entry/id-malformed", "urn:uuid:3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a53", "tag:example.org:53"
    ),
    Fault("guid is the article", "entry/id-is-address", GUID, "<guid>https://news.example/north</guid>"),
    Fault("permalink that is none", "rss/permalink-wrong", '<guid isPermaLink="false">', "<guid>"),
    Fault("isPermaLink of no", "rss/permalink-wrong", 'isPermaLink="false"', 'isPermaLink="no"'),
    Fault("no entry title", "entry/title-missing", TITLE, ""),
    Fault("title over two lines", "entry/title-lines", "The northern line", "The northern\n      line"),
    Fault("title with a tag", "entry/title-markup", "The northern line", "The &lt;b&gt;northern&lt;/b&gt; line"),
    Fault("title escaped twice", "entry/title-escaped-twice", "The northern line", "The northern &amp;amp; other line"),
    Fault("title of 240 characters", "entry/title-long", "The northern line", f"The {'very ' * 45}northern line"),
    Fault("no pubDate", "entry/published-missing", PUBLISHED, ""),
    Fault(
        "pubDate of RFC 3339",
        "entry/date-malformed",
        "Sat, 08 May 2021 06:00:02 +0000</pub",
        "2021-05-08T06:00:02Z</pub",
    ),
    Fault(
        "pubDate on 31 April",
        "entry/date-malformed",
        "Sat, 08 May 2021 06:00:02 +0000</pub",
        "Sat, 31 Apr 2021 06:00:02 +0000</pub",
    ),
    Fault(
        "pubDate is the event's",
        "entry/before-feeds",
        "Sat, 08 May 2021 06:00:00 +0000</pub",
        "Sat, 01 Jan 1949 06:00:00 +0000</pub",
    ),
    Fault(
        "pubDate ahead of the feed",
        "feed/updated-before-entries",
        PUBLISHED,
        "<pubDate>Fri, 01 Jul 2022 00:00:00 +0000</pubDate>",
    ),
    Fault(
        "weekday of another date",
        "rss/weekday-wrong",
        "Sat, 08 May 2021 06:00:02 +0000</pub",
        "Mon, 08 May 2021 06:00:02 +0000</pub",
    ),
    Fault(
        "year of two digits",
        "rss/year-short",
        "Sat, 08 May 2021 06:00:02 +0000</pub",
        "Sat, 08 May 21 06:00:02 +0000</pub",
    ),
    Fault("zone by name", "rss/zone-name", "06:00:02 +0000</pub", "01:00:02 EST</pub"),
    Fault(
        "dc:date",
        "rss/dublin-core-date",
        TEMPORAL,
        f'{TEMPORAL}<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2022</dc:date>',
    ),
    Fault("no link", "entry/link-missing", LINK, ""),
    Fault("two links", "rss/element-twice", LINK, f"{LINK}{LINK}"),
    Fault("link relative", "address/not-absolute", "https://news.example/ostrel", "/ostrel"),
    Fault("link empty", "address/not-absolute", "https://news.example/ostrel", ""),
    Fault("link in Chinese", "address/not-ascii", "%E6%B8%A1%E5%8F%A3", "渡口"),
    Fault("link with a blank", "address/illegal-character", "news.example/ostrel", "news.example/os trel"),
    Fault("link with two fragments", "address/illegal-character", "north#:~:text=will%20open", "north#a#:~:text=open"),
    Fault("link with a stray percent", "address/stray-percent", "will%20open", "will%2open%"),
    Fault("link without host", "address/no-host", "https://news.example/ostrel", "https:///ostrel"),
    Fault("link to a script", "address/risky-scheme", "https://news.example/ostrel", "javascript:alert(1)"),
    Fault("link to a file", "address/risky-scheme", "https://news.example/ostrel", "file:///home/ostrel"),
    Fault("link to localhost", "address/local-host", "https://news.example/ostrel", "http://localhost:8000/ostrel"),
    Fault(
        "link to a private network", "address/local-host", "https://news.example/ostrel", "http://192.168.1.7/ostrel"
    ),
    Fault("link to .invalid", "address/unpublished", "https://news.example/ostrel", "https://timeline.invalid/ostrel"),
    Fault("no text", "entry/body-missing", DESCRIPTION, ""),
    Fault("script in the text", "body/risky-tag", BODY, "&lt;script&gt;1&lt;/script&gt;"),
    Fault("handler in the text", "body/risky-attribute", BODY, "&lt;p onclick=&quot;a()&quot;&gt;1&lt;/p&gt;"),
    Fault("script as address in the text", "body/risky-attribute", BODY, "&lt;a href='javascript:a()'&gt;1&lt;/a&gt;"),
    Fault(
        "relative address in the text", "body/relative-address", 'cite="https://news.example/north"', 'cite="/north"'
    ),
    Fault("tag never closed in the text", "body/tag-unbalanced", "&lt;/blockquote&gt;", ""),
    Fault("tag never opened in the text", "body/tag-unbalanced", BODY, "1 July&lt;/div&gt;"),
    Fault(
        "HTML escaped twice",
        "body/escaped-twice",
        "&lt;p&gt;2021年4月&lt;/p&gt;&lt;blockquote&gt;&lt;p&gt;2021年4月，河湾渡口停航。&lt;/p&gt;&lt;/blockquote&gt;",
        "&amp;lt;p&amp;gt;2021年4月，河湾渡口停航。&amp;lt;/p&amp;gt;",
    ),
    Fault("entity escaped twice", "body/escaped-twice", "3 &amp;lt; 4", "3 &amp;amp;lt; 4"),
    Fault("no category", "entry/category-missing", CATEGORIES, ""),
    Fault("category empty", "entry/category-empty", ">planned<", "> <"),
    Fault("category twice", "entry/category-twice", ">planned<", ">launch<"),
    Fault("no date of the event", "entry/event-date-missing", TEMPORAL, ""),
    Fault(
        "date of the event in words",
        "entry/event-date-malformed",
        TEMPORAL,
        "<dcterms:temporal>next July</dcterms:temporal>",
    ),
    Fault(
        "date of the event on 31 June",
        "entry/event-date-malformed",
        TEMPORAL,
        "<dcterms:temporal>2022-06-31</dcterms:temporal>",
    ),
    Fault("language of an entry in words", "feed/language-wrong", 'xml:lang="zh"', 'xml:lang="中文"'),
    Fault("author without address", "rss/author-no-address", TEMPORAL, f"{TEMPORAL}<author>Ida Brandt</author>"),
    Fault(
        "enclosure without length",
        "rss/enclosure-incomplete",
        TEMPORAL,
        f'{TEMPORAL}<enclosure url="https://a.example/a" type="a/b"/>',
    ),
    Fault(
        "two enclosures",
        "rss/enclosure-twice",
        TEMPORAL,
        TEMPORAL + '<enclosure url="https://a.example/a" type="a/b" length="1"/>' * 2,
    ),
    Fault("type of a title", "rss/attribute-unknown", "<title>2021", '<title type="html">2021'),
    Fault("style that covers the page", "body/risky-attribute", BODY, "&lt;p style='position:fixed'&gt;1&lt;/p&gt;"),
    Fault("broken URN", "entry/id-malformed", "urn:uuid:3f2c1b70-6a34-5d41-9a2e-0c1d2e3f4a53", "urn:53"),
    Fault(
        "archive of an entry",
        "archive/link-in-entry",
        TEMPORAL,
        f"{TEMPORAL}{_atom('prev-archive', 'https://a.example/1')}",
    ),
    Fault("source without address", "rss/source-incomplete", TEMPORAL, f"{TEMPORAL}<source>News</source>"),
)
