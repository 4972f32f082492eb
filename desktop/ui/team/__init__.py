"""The lead's page: who is full, what is stuck, and how to put it right with a reason."""
