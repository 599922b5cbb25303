"""Tree to bytes, one module per format."""
