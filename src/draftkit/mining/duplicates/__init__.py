"""Copies and near-copies of paragraphs and documents: found before anything is counted, so that each counts once."""
