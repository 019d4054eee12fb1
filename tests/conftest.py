"""What all tests share: property tests that find the same examples everywhere."""

from hypothesis import settings

# The clock of a busy machine is no property of the code, and a red build must be red again when it is looked at.
settings.register_profile("same-everywhere", deadline=None, derandomize=True, database=None)
settings.load_profile("same-everywhere")
