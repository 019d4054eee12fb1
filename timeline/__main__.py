"""Lets ``python -m timeline`` do what ``timeline`` does."""

from timeline.cli.main import main

if __name__ == "__main__":
    main(prog_name="timeline")
