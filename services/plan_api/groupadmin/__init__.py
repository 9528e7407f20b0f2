"""Administering groups: rules, members of their own, exclusions, and what they would mean."""
