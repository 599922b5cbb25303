"""The page a document is printed on: the table of its figures, the ones that ship, and how others are read."""
