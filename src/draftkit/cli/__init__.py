"""Words for people: one file per command."""
