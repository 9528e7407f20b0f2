"""Who is told what and when: an obligation ledger, messages, deliveries."""
