"""What is asked because the briefing knows it to be open: who stays away, what differs, what slips."""
