"""How fresh each source is."""
