"""A person's second factor: enrolled, confirmed, its recovery codes, removed."""
