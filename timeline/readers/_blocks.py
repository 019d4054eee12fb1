"""Parsed page -> its text: one block a paragraph, headings and list items marked, sentences to the letter."""

import re
from collections.abc import Iterator
from typing import Any

INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "hi", "i", "ins", "kbd"),
        *("label", "mark", "q", "ref", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub"),
        *("sup", "time", "tt", "u", "var", "wbr"),
    )
)
HIDDEN = frozenset(
    (
        *("button", "head", "iframe", "math", "noscript", "object", "script", "select", "style", "svg"),
        *("template", "textarea"),
    )
)
ROW_CELL = 200  # characters: a longer cell is a piece of layout and not of a table
BREAK = "\u2028"


def blocks(body: Any) -> str:
    """Write the body that trafilatura gives: ``# heading``, ``- item``, cells of a row between bars."""
    text = ""
    for block in _blocks(body, ""):
        joint = "\n" if block.startswith(("- ", "| ")) and text.rsplit("\n", 1)[-1].startswith(block[:2]) else "\n\n"
        text += (joint if text else "") + block
    return text


def _blocks(element: Any, mark: str) -> Iterator[str]:
    pending = element.text or ""
    for child in element:
        if child.tag == "lb":
            pending += BREAK
        elif child.tag in INLINE and not any(part.tag not in INLINE for part in child.iter()):
            pending += "".join(child.itertext())
        else:
            if block := _tidy(pending):
                yield mark + block
                mark = ""
            inner = _row(child) if child.tag == "row" else _blocks(child, _mark(child) or mark)
            for block in inner:
                yield block
                mark = ""
            pending = ""
        pending += child.tail or ""
    if block := _tidy(pending):
        yield mark + block


def _mark(element: Any) -> str:
    if element.tag == "head":
        level = re.search(r"\d", element.get("rend") or "")
        return "#" * int(level[0] if level else 2) + " "
    return "- " if element.tag == "item" else ""


def _row(row: Any) -> Iterator[str]:
    """Write a row between bars, unless the page lays itself out by tables: then its cells are blocks."""
    cells = [" ".join("".join(cell.itertext()).split()) for cell in row]
    if any(len(cell) > ROW_CELL for cell in cells) or len([cell for cell in cells if cell]) < 2:
        for cell in row:
            yield from _blocks(cell, "")
    else:
        yield f"| {' | '.join(cells)} |"


def _tidy(text: str) -> str:
    lines = (re.sub(r"[ \t\n\r\f]+", " ", line).strip() for line in text.split(BREAK))
    return "\n".join(line for line in lines if line)


def lines(tree: Any) -> list[str]:
    """Give what a browser would show of a page, line by line."""
    from lxml import etree

    parts: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        broken = element.tag not in INLINE
        if event == "start" and element.tag in HIDDEN:
            walk.skip_subtree()
            continue
        said = (element.text if event == "start" else element.tail) or ""
        parts.append(f"{BREAK if broken else ''}{said}")
    return _tidy("".join(parts)).split("\n")
