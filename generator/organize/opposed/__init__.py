"""Where two passages about one deed stand opposed: in whether it was so, or how many."""
