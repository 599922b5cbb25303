"""Tables that people filled in (.xlsx, .csv, tab-separated text): each cell with what it holds and where it stands."""
