"""What the language model calls the parts of a clause, where several rules ask for the same ones."""

from __future__ import annotations

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Dependencies of a noun that does or undergoes what the verb says."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that stand for a clause of their own."""
TIMES = frozenset({"DATE", "TIME"})
"""Labels of words that say when."""
