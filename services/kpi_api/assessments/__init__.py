"""How a unit stands against its targets, and verdicts that are frozen once a date has passed."""
