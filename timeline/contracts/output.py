"""Timeline -> bytes: what a room of `outputs/` offers."""

from collections.abc import Callable
from dataclasses import dataclass

from timeline.model import Timeline


@dataclass(frozen=True, slots=True)
class Output:
    """One output format. `render` takes nothing but the timeline: the same timeline gives the same bytes."""

    name: str
    summary: str
    media_type: str
    filename: str
    render: Callable[[Timeline], bytes]
    beside: Callable[[], dict[str, bytes]] = dict
    """Files that always stand beside it, by name: the schema that its own file names."""
