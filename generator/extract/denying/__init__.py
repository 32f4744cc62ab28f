"""How one passage sets itself against another: the word that denies, what it denies, whose word each is."""
