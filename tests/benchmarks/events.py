"""How well events are dated and titled in other people's collections: python tests/benchmarks/events.py FOLDER [OUT].

FOLDER holds one or more of semeval15.jsonl and timebank_et.jsonl (a document a line: id, dct, title, text, events
with span and date) and titles.jsonl (dct, title and lead sentence of a report). Prints the distinct dates of a document
(P, R, F; only some of its events are annotated, so P is a lower bound), how often the day of an event is right when its
words are given, and ROUGE-1 of titles cut to 14 words or 22 characters. OUT receives the dated events as JSON Lines:
{"id", "events": [{"date", "start", "end"}]}.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import timeline
from timeline.model import Milestone, TimeExpression

DAY = re.compile(r"\d{4}-\d\d-\d\d")
SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])|\n+")
CLAUSE = re.compile(r"[,;]\s|\s(?:that|which|who|when|after|before|because|and|but)\s")
DATELINE = re.compile(r"^[^。！？，,]{0,24}?(?:电|讯|消息|信息|报道)(?:[（(][^）)]*[）)])?[：:，,]?")
HAN, LATIN = re.compile(r"[\u4e00-\u9fff]|[A-Za-z0-9]+"), re.compile(r"[\w$€£%.']*\w")
SOME_DAY = "2020-05-05"  # of a report that names none
TITLE = {"zh": 22, "en": 14}  # characters, words

Record = dict[str, Any]


def main(folder: Path, out: Path | None) -> None:
    for name, measure in MEASURES.items():
        source = folder / f"{name}.jsonl"
        if source.exists():
            records = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
            sys.stdout.write(f"{name}: {measure(records)}\n")
            if out is not None and "events" in records[0]:
                written = "".join(f"{json.dumps(_dated(record))}\n" for record in records)
                (out / source.name).write_text(written, encoding="utf-8")


def _dates(records: list[Record]) -> str:
    hits = given = due = 0
    for record in records:
        found = {event["date"] for event in _dated(record)["events"]}
        expected = {event["date"] for event in record["events"] if event.get("date")}
        hits, given, due = hits + len(found & expected), given + len(found), due + len(expected)
    return f"dates per document P {hits / given:.3f} R {hits / due:.3f} F {2 * hits / (given + due):.3f}"


def _dated(record: Record) -> Record:
    events = [
        {"date": _plain(milestone.date), "start": told.span.start, "end": told.span.end}
        for milestone in _milestones(record["text"], record)
        for told in (milestone.provenance, *milestone.retold)
    ]
    return {"id": record["id"], "events": events}


def _plain(date: str) -> str:
    """Write the first day of a date, as these collections do."""
    return date.split("/")[0].split("T")[0].rstrip("~")


def _milestones(text: str, record: Record, **options: Any) -> tuple[Milestone, ...]:
    title = options.pop("title", record.get("title") or None)
    return timeline.extract(text, anchor=record["dct"] or SOME_DAY, title=title, language=record["lang"], **options)


def _days(records: list[Record]) -> str:
    right = total = undated = 0
    for record in records:
        for event, day in _given(record):
            right, total, undated = (
                right + (day == event["date"]),
                total + 1,
                undated + (record["dct"] == event["date"]),
            )
    return f"day of {total} events P {right / total:.3f}, day of publication {undated / total:.3f}"


def _given(record: Record) -> Iterator[tuple[Record, str]]:
    """Date each event of one day by the nearest date of its clause, else of its sentence, else by the publication."""
    text = record["text"]
    found = [e for e in timeline.dates(text, anchor=record["dct"], language=record["lang"]) if _names_day(e)]
    ends = [match.end() for match in SENTENCE.finditer(text)]
    clauses = sorted([*ends, *(match.end() for match in CLAUSE.finditer(text))])
    for event in record["events"]:
        if event.get("date") and DAY.fullmatch(event["date"]):
            place = event["start"]
            same = [e for e in found if _part(ends, e.span.start) == _part(ends, place)]
            near = [e for e in same if _part(clauses, e.span.start) == _part(clauses, place)]
            said = event.get("trigger") in ("said", "says", "told")
            best = min(near or ([] if said else same), key=lambda e: abs(e.span.start - place), default=None)
            yield event, (best.resolution.edtf or "")[:10] if best and best.resolution else record["dct"]


def _names_day(expression: TimeExpression) -> bool:
    edtf = (expression.resolution.edtf if expression.resolution else None) or ""
    return bool(DAY.match(edtf)) and "/" not in edtf


def _part(ends: list[int], place: int) -> int:
    return sum(end <= place for end in ends)


def _titles(records: list[Record]) -> str:
    shares: dict[str, list[float]] = {}
    for record in records:
        shares.setdefault(record["lang"][:2], []).append(_rouge(_title(record), record["title"]))
    return ", ".join(
        f"{lang} ROUGE-1 F {sum(found) / len(found):.3f} of {len(found)}" for lang, found in shares.items()
    )


def _title(record: Record) -> str:
    """Title a lead; where no word of it says when, the day of its publication is put to it."""
    lead, day, han = record["sentence"], (record["dct"] or SOME_DAY)[:10], record["lang"].startswith("zh")
    found = [m for m in _milestones(lead, record, all=True, title=None) if m.date[:4] == day[:4] and DAY.match(m.date)]
    if not found:
        year, month, number = day.split("-")
        dated = f"{year}年{month}月{number}日，{DATELINE.sub('', lead)}" if han else f"{lead.rstrip('.')} on {day}."
        found = list(_milestones(dated, record, all=True, title=None))
    title = found[0].title if found else lead
    return title[: TITLE["zh"]] if han else " ".join(title.split()[: TITLE["en"]])


def _rouge(one: str, other: str) -> float:
    words = HAN if HAN.search(other) and re.search(r"[\u4e00-\u9fff]", other) else LATIN
    a, b = (Counter(words.findall(text.lower())) for text in (one, other))
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


MEASURES: dict[str, Callable[[list[Record]], str]] = {"semeval15": _dates, "timebank_et": _days, "titles": _titles}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
