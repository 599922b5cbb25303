"""The forms that are handed round: what they ask, in which words, and other years beside."""
