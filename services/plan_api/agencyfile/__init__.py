"""A province's agencies as a table: out for a spreadsheet, and in again."""
