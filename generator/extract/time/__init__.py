"""From words of time to instants and days. Knows nothing of sentences."""
