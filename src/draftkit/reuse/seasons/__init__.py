"""Words that bind a sentence to a part of the year, and what a new day makes of them."""
