"""Who changed which figures."""
