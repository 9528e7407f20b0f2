"""Notices about people whom no mail reaches, to those who can mend it."""
