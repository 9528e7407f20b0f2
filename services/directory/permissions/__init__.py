"""Who may do what: one table of rules for all three services."""
