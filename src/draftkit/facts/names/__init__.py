"""Places, people and bodies: what a document calls by name."""
