"""Indicator values against their targets: imports with receipts, series, assessments."""
