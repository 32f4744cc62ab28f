"""The sides of talks: which names are theirs, and where a sentence puts them."""
