"""What a change of the working-day calendar moves: due days that roll, and reports that fall due."""
