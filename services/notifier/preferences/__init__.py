"""What people choose: their hour, and silence for digests."""
