"""An old speech made ready to be said again: its words kept, its local facts made figures, its risks told."""
