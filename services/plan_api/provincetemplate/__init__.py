"""Gives a province the bodies of 2026 in one step."""
