"""What the notifier holds about the person who asks; and how it forgets people and old mails."""
