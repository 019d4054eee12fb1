"""The exception tree.

TimelineError
├── UsageError     a bad option or an unknown name: it stops the run (exit status 2)
└── SourceError    a source that cannot be read: it is reported and passed over (exit status 1)
"""


class TimelineError(Exception):
    """Anything this package raises on purpose; its text names the thing, the cause and the way out."""


class UsageError(TimelineError):
    """A bad option or an unknown name."""


class SourceError(TimelineError):
    """A source that cannot be read."""
