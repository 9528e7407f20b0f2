"""Invitations and password resets by mail: each link once, at once, and then forgotten."""
