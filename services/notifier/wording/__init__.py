"""What people read, in both languages: subject lines and lines about single deadlines."""
