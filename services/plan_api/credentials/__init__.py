"""A person's password, stored anew: by its owner, by a link."""
