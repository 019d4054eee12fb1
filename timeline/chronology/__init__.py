"""Calendar arithmetic: shifts, notation, bounds; no words of any language."""
