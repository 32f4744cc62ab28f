"""How a text counts: the number its words write, what is counted, whose word the number is."""
