"""One function per use case; joins store and core, returns data. No terminal here."""
