"""The brief: what is to be said, on which occasion, by whom, how long."""
