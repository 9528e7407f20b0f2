"""A signed-in person's own particulars: who am I, my password."""
