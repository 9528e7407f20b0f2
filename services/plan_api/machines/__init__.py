"""Administration of machines: what they may do, their secrets, their end."""
