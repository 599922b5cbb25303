"""Two speeches beside each other, as people and scripts are shown them."""
