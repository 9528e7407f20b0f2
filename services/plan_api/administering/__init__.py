"""What administering the directory does everywhere: it asks the right, and leaves a row in the trail."""
