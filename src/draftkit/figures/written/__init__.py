"""How a value is written in the document: as it was typed, or as the figure, the sheet or the office declares it."""
