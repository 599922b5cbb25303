"""What the checks found, in every form people and programs want it."""
