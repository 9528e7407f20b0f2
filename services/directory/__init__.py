"""Who, where, when: units with validity and succession, groups, people, clients, the calendar."""
