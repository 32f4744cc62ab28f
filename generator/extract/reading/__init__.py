"""How a passage is read: its parse, its marks, its sentences, and whom each word stands for."""
