"""One folder per language: lexicon.toml, rules, corpus."""
