"""What a person does with a one-time link, and asking for one after forgetting a password."""
