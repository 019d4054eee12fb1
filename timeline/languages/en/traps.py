"""What looks like a time and is none: versions, codes, prices, names, verbs."""

from timeline.contracts import trap
from timeline.languages.en.parts import spaced

NUMBERED = (
    r"section|sec\.|article|chapter|clause|paragraph|page|pages|pp?\.|fig(?:ure)?\.?|table|exhibit|room|suite|flight"
    r"|route|highway|invoice|ticket|case no\.?|resolution|directive|docket"
    r"|model|serial|lot|batch|isbn|issn|doi|ref\.?|no\."
)
PAPERS = r"times|telegraph|mail|mirror|express|herald|post|tribune|star|sun|night (?:football|live|lights|fever)"
SCRIPTURE = (
    r"genesis|exodus|leviticus|numbers|deuteronomy|joshua|judges|ruth|samuel|kings|chronicles|ezra|nehemiah|esther|job"
    r"|psalms?|proverbs|ecclesiastes|isaiah|jeremiah|lamentations|ezekiel|daniel|hosea|amos|micah|zechariah|malachi"
    r"|matthew|mark|luke|john|acts|romans|corinthians|galatians|ephesians|philippians|colossians|thessalonians|timothy"
    r"|titus|philemon|hebrews|james|peter|jude|revelation|verses?|surah?|qur['’]?an|koran"
)
DAYS = r"monday|tuesday|wednesday|thursday|friday|saturday|sunday"

TRAPS = (
    trap("hashtag", r"#[A-Za-z]\w{0,60}", "#friday"),
    trap(
        "version",
        spaced(r"\b(?:version|ver\.|revision|rev\.) ?v?\d{1,4}(?:\.\d{1,5}){0,4}\b|\bv\d{1,4}(?:\.\d{1,5}){1,4}\b"),
        "version 2024.1",
    ),
    trap("dotted-number", r"\b\d{1,5}(?:\.\d{1,5}){3,8}\b|\b\d{1,2}\.\d{1,2}\.\d{1,3}\b", "192.168.20.12, 2.11.1"),
    trap(
        "phone",
        r"\+[1-9][\d ()-]{6,18}\d\b|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\(\d{3}\) ?\d{3}-\d{4}\b|\b00\d{2}"
        r"(?: \d{2,4}){3,6}\b",
        "555-867-2024",
    ),
    trap("price", r"(?:[$£€¥₹]|\b(?:USD|EUR|GBP|RMB|CNY|JPY|INR)\s)\s?\d[\d,]{0,15}(?:\.\d{1,2})?", "$2,024"),
    trap(
        "numbered",
        spaced(
            rf"\b(?:{NUMBERED})(?:[:#]| ){{1,3}}[A-Z]{{0,4}}[-/]?\d{{1,6}}(?:[./-]\d{{1,6}}){{1,5}}\b|\b"
            rf"(?:{NUMBERED})(?:[:#]| ){{1,3}}\d{{3,9}}\b"
        ),
        "Section 2024, invoice 2024-03-17",
    ),
    trap("identifier", spaced(r"\bid(?:[:#] ?| )\d{5,12}\b|\bid[:#] ?\d{1,4}\b"), "id 2882015"),
    trap(
        "standard",
        r"\b(?:ISO|IEC|IEEE|DIN|ANSI|RFC|NIST|ASTM|CVE|CWE|GB/T)(?:[/ ](?:IEC|TR|TS|IEEE))?[- ]\d[\d.:-]{0,16}\d\b",
        "ISO 9001:2015",
    ),
    trap(
        "product",
        spaced(
            r"\b(?:windows(?: server)?|office|visual studio|sql server|exchange server|sharepoint|autocad"
            r"|photoshop) (?:19|20)\d\d\b"
        ),
        "Windows Server 2025",
    ),
    trap("aircraft", spaced(r"\b(?:boeing|airbus|embraer|cessna) [a-z]?-?\d{3,4}\b"), "Boeing 1900"),
    trap("address", r"\bhttps?://[^\s<>\"]{1,300}|\bwww\.[^\s<>\"]{1,200}", "https://norvale.example/2024/03/24"),
    trap(
        "file",
        r"\b[\w-]{1,60}\.(?:pdf|html?|jpe?g|png|gif|csv|zip|docx?|xlsx?|json|xml|tar|gz|mp[34])\b",
        "report-2024-03-24.pdf",
    ),
    trap("newspaper", spaced(rf"\b(?:{DAYS}) (?:{PAPERS})\b"), "the Sunday Times"),
    trap(
        "named-day",
        spaced(
            r"\b(?:super tuesday|(?:sheffield|addams) wednesday|wednesday addams|ruby tuesday|joe friday|girl friday"
            r"|bloody sunday|man friday|freaky friday|casual friday|usa today|the today (?:show"
            r"|programme))\b"
        ),
        "Bloody Sunday",
    ),
    trap("may", spaced(r"\b(?:theresa|elaine) may\b"), "Theresa May"),
    trap(
        "march",
        spaced(
            r"\b(?:will|would|they|we|who|can|could|protest|long|peace|women['’]s) march\b|\bto march (?:on|through"
            r"|against|towards|past) "
        ),
        "they march on",
    ),
    trap(
        "street",
        spaced(
            r"\b\d{1,5} (?:january|february|march|april|may|june|july|august|september|october|november|december) "
            r"(?:street|avenue|ave\.|road|rd\.|drive|lane)\b"
        ),
        "12 March Street",
    ),
    trap(
        "verse",
        spaced(rf"\b(?:{SCRIPTURE}) \d{{1,3}}:\d{{1,3}}(?:[-–]\d{{1,3}})?(?:, ?\d{{1,3}}){{0,5}}"),
        "John 3:16",
    ),
    trap("always", r"\b24/7(?:/365)?\b", "24/7"),
    trap("attacks", spaced(r"\b9/11 (?:attacks?|terror\w{0,4}|commission|memorial|hijackers?)\b"), "the 9/11 attacks"),
    trap(
        "idiom",
        spaced(
            r"\b(?:at the end of the day|high noon|one day at a time|once upon a time|last(?: |-)minute|last(?: "
            r"|-)second|turn of the century|to this day|day one)\b"
        ),
        "at the end of the day",
    ),
)
