"""Where each sentence of a speech comes from: the text of now beside the last draft, and the sources of its words."""
