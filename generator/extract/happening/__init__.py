"""What makes a clause an event: its kind, who does it, when, and whether it is told as done."""
