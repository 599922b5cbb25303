"""Mine a phrase bank, stage by stage."""
