"""Values: entered one by one, approved, revised; and the one statement that stores them all."""
