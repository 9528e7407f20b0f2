"""A person's own sessions: seen, and ended."""
