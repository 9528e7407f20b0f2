"""The account of a day: what was owed, and how each debt ended."""
