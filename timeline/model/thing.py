"""What the things of the model are made with."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Class = TypeVar("Class")


@dataclass_transform(frozen_default=True)
def thing(cls: type[Class]) -> type[Class]:
    """Make a dataclass with slots that nobody assigns to: mypy sees to that, so that its objects are made fast."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
