"""Who may be told for a unit or a province, and which days are worked: a view of the directory."""
