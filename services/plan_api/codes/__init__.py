"""Codes of a second factor: which are right, and that each works once."""
