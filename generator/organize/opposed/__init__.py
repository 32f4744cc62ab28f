"""Where two passages about one deed stand opposed: in whether, who, when, where, why or how many."""
