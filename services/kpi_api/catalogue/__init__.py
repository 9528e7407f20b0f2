"""The eleven indicators of the 2025 plan and the sources of their values, as files and how they load."""
