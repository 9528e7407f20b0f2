"""The feed of letters with one-time links, for the notifier, which sends them."""
