"""What the program knows of Chinese words: a tagger, place names of the country, surnames."""
