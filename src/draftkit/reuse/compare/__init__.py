"""How much of an older speech stands in a newer one: what is taken over, reworded, new, moved, and left out."""
