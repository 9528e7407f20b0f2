"""Units side by side for one period."""
