"""The sign of life that rounds leave, for `/ready` and whoever watches."""
