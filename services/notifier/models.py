"""Names every table of this service, so that one import registers them."""

TABLES: list[type] = []
