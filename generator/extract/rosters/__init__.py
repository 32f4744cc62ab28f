"""Who is named as one of a team: lists set as lists, and lists in running text."""
