"""The states of a speech: kept, compared, told, brought back."""
