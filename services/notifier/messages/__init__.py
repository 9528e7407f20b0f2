"""Debts of one recipient gathered into one message."""
