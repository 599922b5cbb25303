"""What may be typed as the value of a figure. Nothing is guessed: what could mean two things is refused."""
