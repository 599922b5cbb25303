"""Local facts of a document: what would be wrong in the speech of another place, year or speaker."""
