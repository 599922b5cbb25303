"""Everything the miner found, the pages it read and what people decided, in one SQLite file of a bank's folder."""
