"""Messages on their way out: leased, sent, recorded, tried again."""
