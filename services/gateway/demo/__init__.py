"""Invented people, progress and values, so that every page shows something; all marked simulated."""
