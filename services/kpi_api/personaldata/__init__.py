"""What the KPI service holds about the person who asks."""
