"""An editor's decisions, and what is left out because nothing proves it."""
