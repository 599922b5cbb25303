"""An index of older documents in one file: their words, and the fingerprints these are found by."""
