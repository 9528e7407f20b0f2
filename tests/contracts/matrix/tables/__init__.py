"""Who gets through where, by hand: one module for each area, read by form.tables()."""
