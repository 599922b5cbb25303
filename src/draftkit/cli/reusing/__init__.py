"""What `reuse` shows: the report of risks for people and scripts, and what became of an old speech."""
