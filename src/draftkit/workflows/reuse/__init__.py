"""Old speeches: made into speech folders, their risks, outlines from them, how much is taken over."""
