"""Documents to phrases."""
