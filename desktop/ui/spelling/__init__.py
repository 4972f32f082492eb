"""Spelling: words that no dictionary knows are underlined where people write, and better ones are offered."""
