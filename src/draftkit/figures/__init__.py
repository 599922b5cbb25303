"""Local figures: one home for every number, name, place and date of a speech."""
