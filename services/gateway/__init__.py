"""The local all-in-one: the three services and the dashboard in one process, and `tiendo`."""
