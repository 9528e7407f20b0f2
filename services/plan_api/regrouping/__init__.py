"""Brings the assignments that a task has via a group up to whom the group means today."""
