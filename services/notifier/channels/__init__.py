"""Ways out: how a mail is built, and what carries it."""
