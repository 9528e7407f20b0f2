"""Signing in through an identity provider (OpenID Connect), where one is set."""
