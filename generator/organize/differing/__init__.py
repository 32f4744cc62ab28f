"""Passages that cannot both hold: acts, days, numbers, names and judgements set beside each other."""
