"""Clauses that tell what came of the talks, put together and dated."""
