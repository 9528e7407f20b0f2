"""The local all-in-one: embedded PostgreSQL, the three apps, the dashboard, the tiendo command."""
