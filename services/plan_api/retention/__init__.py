"""What the directory and the plan service keep about people no longer than needed."""
