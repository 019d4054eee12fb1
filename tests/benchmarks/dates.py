"""How fast dates are found, beside dateparser's search in the same process: python tests/benchmarks/dates.py.

Prints MB/s of ours, of dateparser with the language given, and their ratio, for news and for text without dates, from
1 kB to 1 MB; then how the time grows when a hostile text doubles. The texts are made here.
"""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import cycle, islice

from dateparser.search import search_dates

import timeline

ANCHOR = datetime(2031, 6, 10, tzinfo=UTC)
SIZES = (1_000, 10_000, 100_000, 1_000_000)
PEER = 10_000  # characters given to dateparser; more takes minutes
HOSTILE = 50_000
NEWS = {
    "en": (
        "The harbour board of Norvale said on Tuesday that a second dock will open in May 2032.",
        "Fishermen who had met the minister asked for more time and for cheaper berths.",
        "The first dock was opened on 3 March 1987 and has been widened twice since.",
        "A spokesman for the ferry company did not want to speak about prices.",
        "Freight rose by four percent in the third quarter, compared with a year earlier.",
        "Shipowners fear that the southern shore is too shallow for the new ferries.",
    ),
    "zh": (
        "诺瓦尔港务局周二表示，第二座码头将于2032年5月启用。",
        "与部长会面的渔民要求更多时间和更低的泊位费。",
        "第一座码头于1987年3月3日启用，此后两次扩建。",
        "轮渡公司发言人不愿谈论票价。",
        "第三季度货运量同比增长百分之四。",
        "船东担心南岸水太浅，新渡轮无法停靠。",
    ),
}
PLAIN = {code: NEWS[code][1::2] for code in NEWS}
FLOODS = {
    "digits": "0123456789",
    "dashes": "1-2-3-",
    "dates": "2024年1月1日",
    "ranges": "2024年—",
    "numerals": "一二三四五六七八九十",
    "months": "January ",
}


def main() -> None:
    """Print the table."""
    _line("text", "size", "ours MB/s", "dateparser MB/s", "ratio")
    for name, lines in (("news", NEWS), ("no dates", PLAIN)):
        for code in lines:
            peer = _speed(_peer(code), _text(lines[code], PEER))
            for size in SIZES:
                ours = _speed(_ours(code), _text(lines[code], size))
                _line(f"{name} {code}", str(size), f"{ours:.2f}", f"{peer:.3f}", f"{ours / peer:.0f}")
    _line("hostile", "size", "seconds", "twice the text", "factor")
    for name, piece in FLOODS.items():
        once, twice = (_seconds(_ours("zh"), _text((piece,), size)) for size in (HOSTILE, 2 * HOSTILE))
        _line(name, str(HOSTILE), f"{once:.3f}", f"{twice:.3f}", f"{twice / once:.2f}")


def _ours(code: str) -> Callable[[str], object]:
    return lambda text: timeline.dates(text, anchor=ANCHOR.date(), language=code)


def _peer(code: str) -> Callable[[str], object]:
    return lambda text: search_dates(text, languages=[code])


def _text(lines: tuple[str, ...], size: int) -> str:
    """Write lines over and over up to a number of characters, five to a paragraph; a flood has no blanks."""
    gap = "" if len(lines) == 1 else "\n"
    length = sum(map(len, lines)) + len(gap) * len(lines)
    written = gap.join(islice(cycle(lines), (size // length + 1) * len(lines)))
    return written[:size]


def _speed(work: Callable[[str], object], text: str) -> float:
    return len(text.encode()) / 1e6 / _seconds(work, text)


def _seconds(work: Callable[[str], object], text: str) -> float:
    """Give the best of three runs, of a warm process."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work(text)
        times.append(time.perf_counter() - start)
    return min(times)


def _line(*cells: str) -> None:
    sys.stdout.write("".join(cell.ljust(18) for cell in cells).rstrip() + "\n")


if __name__ == "__main__":
    main()
