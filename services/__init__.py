"""Tiến Độ: three services over one PostgreSQL, and the gateway that runs them together."""
