"""Our own words for what a clause says: a question, or a line of the timeline."""
