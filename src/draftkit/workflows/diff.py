"""What one version of a speech has otherwise than another."""
