"""What the outputs say they were made by."""

NAME = "timeline"
VERSION = "0.1.0"  # timeline.__version__, which lies above this floor; a test holds the two together
