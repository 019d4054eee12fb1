"""Source -> Documents: one file per input format."""
