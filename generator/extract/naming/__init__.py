"""Which words are the name of a person, and which are the title beside it."""
