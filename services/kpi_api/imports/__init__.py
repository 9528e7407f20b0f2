"""What portals send, and the receipts they get."""
