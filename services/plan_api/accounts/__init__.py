"""People signing in: password, rotating session, who am I."""
