"""Whom and what words stand for: names, pronouns, descriptions, and who tells a thing."""
