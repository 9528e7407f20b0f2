"""Where values come from, and how fresh each source is."""
