"""Who may read the trails, and of whom; the names behind their numbers."""
