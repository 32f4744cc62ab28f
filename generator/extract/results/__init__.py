"""What comes of talks: which clause tells of it, and how firm that is."""
