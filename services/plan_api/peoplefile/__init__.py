"""People from and for spreadsheets."""
