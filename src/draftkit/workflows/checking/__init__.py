"""Check a speech, whatever it stands in."""
