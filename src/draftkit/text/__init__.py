"""Han-text primitives: numerals, punctuation, sentences. They know nothing of files, trees or terminals."""
