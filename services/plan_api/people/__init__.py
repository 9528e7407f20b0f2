"""People as those see them who answer for them: lists, one person, changes of particulars."""
