"""Uỷ quyền: a head lends the own role to a deputy for a time."""
