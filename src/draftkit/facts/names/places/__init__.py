"""Places: administrative names, villages and towns, works that bear a place's name."""
