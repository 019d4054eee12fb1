"""How fast dates are found, beside dateparser's search in the same process: python tests/benchmarks/dates.py.

Prints MB/s of ours, of dateparser with the language given, and their ratio, for news and for text without dates, from
1 kB to 1 MB; then how the time grows when a hostile text doubles. The texts are made here.
"""

import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import cycle, islice

from dateparser.search import search_dates

import timeline

ANCHOR = datetime(2031, 6, 10, tzinfo=UTC)
SIZES = (1_000, 10_000, 100_000, 1_000_000)
PEER = 10_000  # characters given to dateparser at most; more takes minutes
HOSTILE = 50_000
SHORTEST = 0.02  # seconds
NEWS = {  # a time in every third sentence, and in the first kilobyte as many as in any other (English five)
    "en": (
        "A spokesman for the ferry company did not want to speak about prices or about the dispute with its crews.",
        "The first dock was opened on 3 March 1987 and has been widened twice since.",
        "Shipowners fear that the southern shore is too shallow for the new ferries, and have asked for a survey.",
        "The mayor said the town had no money for another bridge, whatever the board might think of it.",
        "Freight rose by four percent in the third quarter, while the number of passengers hardly changed.",
        "Crews complain of long shifts, of broken cranes and of a canteen that closes whenever it rains.",
        "Nobody at the ministry could be reached, and the port authority declined to give any further details.",
        "The harbour board of Norvale said on Tuesday that a second dock will open in May 2032.",
        "Fishermen who had met the minister asked for more time and for cheaper berths.",
    ),
    "zh": (
        "轮渡公司发言人不愿谈论票价，也不愿谈论公司与船员之间的纠纷。",
        "第一座码头于1987年3月3日启用，此后两次扩建。",
        "船东担心南岸水太浅，新渡轮无法停靠，已要求有关部门重新测量水深。",
        "市长说，无论港务局怎么想，城里都没有钱再造一座桥。",
        "第三季度货运量同比增长百分之四，而旅客人数几乎没有变化。",
        "船员抱怨轮班太长、吊车老坏，而且一下雨食堂就关门。",
        "记者未能联系到主管部门，港口管理方也拒绝透露更多细节。",
        "诺瓦尔港务局周二表示，第二座码头将于2032年5月启用。",
        "与部长会面的渔民要求降低泊位费，并希望码头旁能再修一条通往市场的路。",
    ),
}
PLAIN = {code: [line for number, line in enumerate(NEWS[code]) if (number + 2) % 3] for code in NEWS}
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
            for size in SIZES:
                sample = _text(lines[code], min(size, PEER))
                ours, peer = _speeds((_ours(code), _text(lines[code], size)), (_peer(code), sample))
                _line(f"{name} {code}", str(size), f"{ours:.2f}", f"{peer:.3f}", f"{ours / peer:.0f}")
    _line("hostile", "size", "seconds", "twice the text", "factor")
    for name, piece in FLOODS.items():
        once, twice = (_seconds(_ours("zh"), _text((piece,), size)) for size in (HOSTILE, 2 * HOSTILE))
        _line(name, str(HOSTILE), f"{once:.3f}", f"{twice:.3f}", f"{twice / once:.2f}")


def _ours(code: str) -> Callable[[str], object]:
    return lambda text: timeline.dates(text, anchor=ANCHOR.date(), language=code)


def _peer(code: str) -> Callable[[str], object]:
    return lambda text: search_dates(text, languages=[code])


def _text(lines: Sequence[str], size: int) -> str:
    """Write lines over and over up to a number of characters, and to the end of a word; a flood has no blanks."""
    gap = "" if len(lines) == 1 else "\n"
    length = sum(map(len, lines)) + len(gap) * len(lines)
    written = gap.join(islice(cycle(lines), (size // length + 1) * len(lines)))
    return written[:size].rpartition(" ")[0] or written[:size]


Task = tuple[Callable[[str], object], str]


def _speeds(*tasks: Task) -> list[float]:
    """Give MB/s of several tasks: the best of three turns, taken one after the other so that all meet the same load."""
    turns = [[_seconds(*task) for task in tasks] for _ in range(3)]
    return [
        len(text.encode()) / 1e6 / min(times) for (_, text), times in zip(tasks, zip(*turns, strict=True), strict=True)
    ]


def _seconds(work: Callable[[str], object], text: str) -> float:
    """Give the processor time of one run, of several where one is too short to be measured; no text comes twice."""
    work(text)
    runs, start = 0, time.process_time()
    while (spent := time.process_time() - start) < SHORTEST or not runs:
        runs += 1
        work(text + " " * runs)
    return spent / runs


def _line(*cells: str) -> None:
    sys.stdout.write("".join(cell.ljust(18) for cell in cells).rstrip() + "\n")


if __name__ == "__main__":
    main()
