"""Dates as people of any locale write them: one stamp, or all dates of a sentence; the one room of dateparser."""

from timeline.localized.running import search
from timeline.localized.written import read_date

__all__ = ["read_date", "search"]
