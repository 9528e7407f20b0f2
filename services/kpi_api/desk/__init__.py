"""What every question comes with."""
