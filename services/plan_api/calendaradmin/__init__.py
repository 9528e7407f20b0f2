"""Editing the working-day calendar, with what an edit moves."""
