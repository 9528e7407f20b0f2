"""What the plan service and the directory hold about the person who asks."""
