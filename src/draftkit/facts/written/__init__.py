"""How a value may be written: amounts, days and names in all their forms."""
