"""From a reading of an old speech to a tree of our own that prints the same lines."""
