"""What two outputs share: the date as words and bounds, links, plain text."""
