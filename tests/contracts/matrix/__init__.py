"""The authorisation matrix: every operation of the three services × everybody who may knock."""
