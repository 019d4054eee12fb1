"""Timeline -> bytes: one file per output format."""
