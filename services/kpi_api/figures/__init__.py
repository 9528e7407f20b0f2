"""Numbers as they come in, are kept and go out: exact decimals."""
