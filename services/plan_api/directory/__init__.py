"""The public face of the directory: provinces, and units of every kind."""
