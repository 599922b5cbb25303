"""What is counted, measured or dated."""
