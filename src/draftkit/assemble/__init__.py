"""Brief, outline and bank to tree."""
