"""Word's vocabulary: parts, styles, runs. It knows the tree, and no other noun."""
