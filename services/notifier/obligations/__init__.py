"""What is owed to whom, about what, and how each debt ended: the ledger."""
