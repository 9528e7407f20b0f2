"""People coming in: added by those who answer for the unit, invited, helped back in."""
