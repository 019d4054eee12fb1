"""A feed of any format -> findings: what RSS, Atom and JSON Feed have in common, and the rules on it."""
