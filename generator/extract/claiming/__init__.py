"""How a clause tells a deed: its class, whether it is so, who and what stand in it, and why."""
