"""Parts of a timeline -> the names of their files, all in one folder and never two of one name."""

import re
from hashlib import sha256

_SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SLUG_LIMIT = 40  # characters


def part_file(filename: str, part: str) -> str:
    """Name the file of a part after that of the whole.

    >>> part_file("timeline.ics", "2024"), part_file("rss.xml", "1-1000")
    ('timeline-2024.ics', 'rss-1-1000.xml')
    """
    stem, dot, suffix = filename.rpartition(".")
    return f"{stem}-{part}{dot}{suffix}"


def category_file(filename: str, category: str) -> str:
    """Name the file of a category; a year or a range of numbers never has the same.

    >>> category_file("rss.xml", "launch"), category_file("rss.xml", "2024")
    ('rss-launch.xml', 'rss-c-6557739a.xml')
    """
    return part_file(filename, slug(category))


def slug(category: str) -> str:
    """Give a category as it can stand in a file name and an address: as it is, else a name made of its bytes."""
    if len(category) <= _SLUG_LIMIT and _SLUG.fullmatch(category):
        return category
    return f"c-{sha256(category.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
