"""Sums per province of published values, kept by difference."""
