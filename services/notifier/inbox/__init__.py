"""A person's own messages, in the dashboard."""
