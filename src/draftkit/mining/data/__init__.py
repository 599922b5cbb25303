"""Tables of the miner: words and frames of the genre, in our own selection."""
