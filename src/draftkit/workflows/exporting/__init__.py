"""A speech as a document for its readers."""
