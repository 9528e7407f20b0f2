"""Machines signing in: client credentials for an access token, and the keys that sign it."""
