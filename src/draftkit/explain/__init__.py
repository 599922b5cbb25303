"""Where each sentence of a speech comes from: the text of now beside its drafts, and the sources of its words."""
