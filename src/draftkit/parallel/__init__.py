"""Run plain functions over many tasks: here, in several processes, or on a cluster the office already has."""
