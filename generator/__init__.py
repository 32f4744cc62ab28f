"""Turns a folder of news documents into a briefing that proves each line."""
