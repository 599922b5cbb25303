"""Compare what was issued with what came back; every edit found once, taken or refused by itself, and brought home."""
