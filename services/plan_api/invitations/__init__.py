"""One-time links by mail: an invitation, or a new password for a forgotten one."""
