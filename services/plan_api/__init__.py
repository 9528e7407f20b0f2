"""Official plans: their clauses, tasks, assignments, progress, duties and scoreboard."""
