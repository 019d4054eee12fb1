"""Bytes -> findings: one room per format that is checked; a file of rules holds the rules on one kind of thing."""
