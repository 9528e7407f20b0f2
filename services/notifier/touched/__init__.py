"""How many planned messages another calendar would move."""
