"""Drafts: from a brief to speech.md, and a step back."""
