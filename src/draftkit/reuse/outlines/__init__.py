"""Old speeches to an outline that says them, and that new speeches are drafted from."""
