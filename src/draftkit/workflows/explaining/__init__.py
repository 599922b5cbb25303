"""Where every sentence and figure of a speech comes from."""
