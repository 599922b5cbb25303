"""The local figures of a speech: asked for, supplied, handed round in forms, kept on record."""
