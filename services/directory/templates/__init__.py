"""The bodies that a province has in 2026, and which of them a given province lacks."""
