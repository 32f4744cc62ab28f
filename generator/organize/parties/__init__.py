"""The sides: what each is called, who speaks for it, who sits for it, who stayed away."""
