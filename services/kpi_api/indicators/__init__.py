"""What is measured, and what it should reach."""
