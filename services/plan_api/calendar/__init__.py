"""The working-day calendar as it goes over the wire."""
