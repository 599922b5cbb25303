"""Words that stand in an older text too: winnowed fingerprints find them, the words themselves prove them."""
