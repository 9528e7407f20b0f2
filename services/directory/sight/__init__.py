"""Whose assignments a caller may read, and whose reports."""
