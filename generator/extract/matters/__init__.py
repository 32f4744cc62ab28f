"""What is not settled yet: unknown, promised, bound to a condition, demanded."""
