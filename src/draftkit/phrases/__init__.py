"""The phrase bank: phrases with role, theme, form and the places they were found in."""
