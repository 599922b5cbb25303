"""Tables of the finder of facts: words of the genre, in our own selection."""
