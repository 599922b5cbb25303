"""Phrase banks: found, opened, searched, looked after, exchanged."""
