"""Collective addressees and whom they mean, where and when."""
