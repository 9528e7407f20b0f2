"""Turns deadlines and decisions into obligations, and ends those that no longer hold."""
