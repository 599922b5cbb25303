"""Rules as data: the program's own, and those of an office."""
