"""An indicator of one unit over time, on the map of today or of before."""
