"""Turns the files under services/directory/data into units, successions, groups and days. Pure."""
