"""Who changed what in the notifier."""
