"""The door for invented figures: everything that comes in here is marked simulated."""
