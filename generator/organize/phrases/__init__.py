"""Our own sentences, and the words of a source that we repeat."""
