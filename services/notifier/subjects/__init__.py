"""The notifier's own copy of what falls due, kept by the plan API's change cursor."""
