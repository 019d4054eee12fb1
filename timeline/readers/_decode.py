"""Bytes -> text: which charset, which characters."""

import re

from timeline.errors import SourceError

BOMS = (  # UTF-32 first: its little-endian mark begins with UTF-16's
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP or Office file",
    b"\x1f\x8b": "a gzip file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
SUPERSETS = {  # what pages mean who declare these (WHATWG Encoding, 4.2)
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "cp950",
}
HEAD = 4_096  # octets in which a page declares its charset: WHATWG asks for 1,024, old portals need more
SAMPLE = 200_000  # octets given to the detector
FEW = 20  # one broken character among so many good ones: UTF-8 with a scratch, not another charset
ASCII_SHARE = 100  # one character in so many is ASCII (newlines, digits) in any text: tells UTF-16 without a mark
MOST_CONTROLS = 0.3
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all but tab and newline: not allowed in XML, or discouraged
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")  # cannot be written as UTF-8, or not as XML
_DECLARED = re.compile(rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode a file and normalise its newlines; all else stays where it is, one for one.

    Order: byte order mark, strict UTF-8, the NULs of UTF-16, what is `declared`, a detector, UTF-8 with
    replacements. No detector alone knows all of these.

    Raises:
        SourceError: if it is no text.
    """
    for start, what in MAGIC.items():
        if data.startswith(start):
            raise SourceError(f"not text but {what}; convert it to text, Markdown or HTML first")
    text = _decode(data, declared)
    controls = len(_CONTROL.findall(text[:SAMPLE]))
    if "\0" in text or controls > MOST_CONTROLS * len(text[:SAMPLE]):
        raise SourceError("not text: it holds control characters as binary files do; convert it to text first")
    return clean(re.sub("\r\n?", "\n", text))


def clean(text: str) -> str:
    r"""Replace what no output may hold, one character for one, so that offsets stay true.

    >>> clean("a\x0bb\ud83dc\r\nd")
    'a b\ufffdc \nd'
    """
    text = re.sub("\r(?!\n)", "\n", text)
    return _NO_CHARACTER.sub("\ufffd", _CONTROL.sub(" ", text))


def charset_of(data: bytes, media_type: str | None) -> str | None:
    """Give the charset that a page declares: its HTTP header, a meta element or the XML declaration."""
    for place in ((media_type or "").encode("ascii", "ignore"), data[:HEAD]):
        if match := _DECLARED.search(place):
            name = match[1].decode("ascii").lower()
            return SUPERSETS.get(name, name)
    return None


def _decode(data: bytes, declared: str | None) -> str:
    if not data:
        return ""
    for mark, charset in BOMS:
        if data.startswith(mark):
            return data.decode(charset, "replace").lstrip("\ufeff")
    if b"\0" in data:
        return _wide(data)
    # surrogatepass: CESU-8, which Java writes; `clean` takes the surrogates out.
    unicode = _strict(data, "utf-8") or _strict(data, "utf-8", "surrogatepass") or _scratched(data)
    return unicode or _strict(data, declared) or _detected(data)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: the byte order that gives more ASCII; 一 alone has its NUL on the other side."""
    readings = [text for charset in ("utf-16-le", "utf-16-be") if (text := _strict(data, charset))]
    text = max(readings, key=_ascii, default="\0")
    if "\0" in text or _ascii(text) * ASCII_SHARE < len(text):
        raise SourceError("not text: it holds NUL octets; convert it to text first")
    return text


def _ascii(text: str) -> int:
    return sum(1 for c in text[:SAMPLE] if c < "\x7f")


def _strict(data: bytes, charset: str | None, errors: str = "strict") -> str | None:
    try:
        return data.decode(charset, errors) if charset else None
    except (UnicodeDecodeError, LookupError):  # LookupError: a charset nobody knows
        return None


def _scratched(data: bytes) -> str | None:
    """UTF-8 but for a few octets: detectors give up on it or take it for Latin."""
    text = data.decode("utf-8", "replace")
    good = sum(1 for c in text[:SAMPLE] if c > "\x7f" and c != "\ufffd")
    return text if text[:SAMPLE].count("\ufffd") * FEW <= good else None


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes

    end = data.find(b"\n", SAMPLE)  # no multi-octet charset has a newline as its second octet
    best = from_bytes(data if end < 0 else data[:end]).best()
    charset = SUPERSETS.get(best.encoding, best.encoding) if best else "utf-8"
    return data.decode(charset, "replace")
