"""People going: kept out, let in again, forgotten."""
