"""Tables that came back: their headings, rows and values."""
