"""Standing formulations: when each is the current one, and in which order sets of them are said."""
