"""Lines of a text -> when it says it was published, and its address."""

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.localized import read_date
from timeline.model import Granularity, Moment
from timeline.readers._document import address

TOP, BOTTOM = 30, 10  # lines with text at either end where a publication line may stand
LONGEST_LINE = 160  # characters: a longer line is a paragraph that tells something else
PUBLISHED = (
    *("发布于", "发布时间", "发布日期", "发表于", "发表时间", "发表日期", "发稿时间", "发文日期", "成文日期"),
    *("發佈於", "發布於", "發佈時間", "發布時間", "發佈日期", "發布日期", "發表於", "發表時間", "刊登時間"),
    *("公開日時", "公開日", "投稿日時", "投稿日", "掲載日", "配信日時", "配信日", "発表日", "発行日"),
    *("기사입력", "입력", "등록일", "등록", "게시일", "작성일", "발행일", "승인"),
    *("First published", "Published on", "Published", "Publication date", "Date published", "Posted on", "Posted"),
    *("Veröffentlicht am", "Veröffentlicht", "Erschienen am", "Publiziert am"),
    *("Publié le", "Publiée le", "Mis en ligne le", "Paru le", "Date de publication"),
    *("Publicado el", "Publicado", "Fecha de publicación"),
)
GENERAL = ("日期", "日付", "날짜", "Date", "Datum", "Fecha")  # weaker: may be the day of what is announced
UPDATED = (
    *("更新于", "更新时间", "最后更新", "更新於", "更新時間", "最後更新", "更新日時", "更新日", "최종수정", "수정"),
    *("Last updated", "Updated on", "Updated", "Last modified", "Stand", "Aktualisiert am", "Zuletzt aktualisiert"),
    *("Mis à jour le", "Mise à jour", "Actualizado el", "Actualizado", "Última actualización"),
)
BYLINE = ("来源", "來源", "出典", "作者", "记者", "記者", "编辑", "編輯", "责任编辑")
ADDRESS = ("URL", "Link", "Source URL", "原文链接", "原文鏈接", "原文連結", "链接", "連結", "網址", "网址", "リンク")
STAMP = re.compile(  # a whole day in digits, with what clock and zone follow it
    r"(?<!\d)\d{4} ?[-/.年년] ?\d{1,2} ?[-/.月월] ?\d{1,2}(?!\d)(?: ?[日号號일])?"
    r"(?:[ T,]{0,3}\d{1,2}:\d\d(?::\d\d(?:\.\d{1,6})?)?(?: ?(?:Z|[+-]\d\d:?\d\d)(?!\w))?)?"
)
_CUT = re.compile(r"[|·•—–;；\t]|\s{2,}|\s(?:[-/]|by|von|par|por)\s")


def _labelled(labels: Iterable[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(
        rf"(?:^|[\s|·•,，;；(（\[【])(?P<label>{names})(?:\s?[:：]\s?|\s|(?=\d))(?P<rest>\S.*)", re.IGNORECASE
    )


LABELS = tuple(_labelled(labels) for labels in (PUBLISHED, GENERAL, UPDATED, BYLINE))
_ADDRESS = re.compile(rf"\W{{0,4}}(?:{'|'.join(ADDRESS)})\s?[:：]\s?(?P<address>https?://\S+)", re.IGNORECASE)


def published(text: str, languages: tuple[str, ...] | None = None) -> tuple[Moment, str] | None:
    r"""Find the publication line of a text, with the label that gave it away.

    >>> published("Kiosk reopens\nPublished: 2031-05-06\n\nThe kiosk")[1]
    'text: Published'
    """
    return find(ends(text), languages)


def find(lines: Sequence[str], languages: tuple[str, ...] | None = None) -> tuple[Moment, str] | None:
    """Find the first line with a label of publication, else of date or update, else a byline with a whole date."""
    for pattern in LABELS:
        for candidate in lines:
            match = pattern.search(candidate) if len(candidate) <= LONGEST_LINE else None
            moment = _read(match["rest"], languages, anywhere=pattern is LABELS[-1]) if match else None
            if match and moment and moment.granularity >= Granularity.MONTH:
                return moment, f"text: {match['label']}"
    return None


def link(text: str) -> str | None:
    """Find the line that gives the address of a text."""
    for candidate in ends(text):
        match = _ADDRESS.match(candidate)
        if match and (found := address(match["address"])):
            return found
    return None


def is_furniture(candidate: str) -> bool:
    """Say whether a line is about the text and not of it: a label and what belongs to it."""
    return bool(_ADDRESS.match(candidate) or find([candidate]))


def ends(text: str) -> list[str]:
    """Give the lines with text at the top and at the bottom."""
    top = _some(text.split("\n", TOP * 10), TOP)
    bottom = _some(reversed(text[-BOTTOM * LONGEST_LINE * 2 :].split("\n")), BOTTOM)
    return [*top, *reversed(list(bottom))]


def _some(lines: Iterable[str], count: int) -> Iterator[str]:
    for candidate in lines:
        if candidate.strip() and count > 0:
            count -= 1
            yield candidate.strip()


def _read(rest: str, languages: tuple[str, ...] | None, *, anywhere: bool) -> Moment | None:
    """Read the date after a label: the stamp there, else the words up to the next mark."""
    stamp = STAMP.search(rest)
    if stamp and (anywhere or stamp.start() == 0):
        return read_date(stamp[0], languages)
    return None if anywhere else read_date(_CUT.split(rest, maxsplit=1)[0].rstrip(".。)）]】 "), languages)
