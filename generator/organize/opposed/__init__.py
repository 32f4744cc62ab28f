"""Where two passages about one deed stand opposed: in whether it was done, or when."""
