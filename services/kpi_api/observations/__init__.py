"""Values as they are kept: the one in work and the published one, every revision, locked periods."""
