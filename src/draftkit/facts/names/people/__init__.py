"""People, with their offices."""
