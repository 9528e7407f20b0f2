"""One round from feed to mailbox, and the heartbeat it leaves."""
