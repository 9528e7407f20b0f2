"""Roles given and ended, and what hangs on them: delegations, the last administrator."""
