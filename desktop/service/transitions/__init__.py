"""What a PUT on an entry does: who may ask for which status, and what follows.

Each rule sees the entry as it is at this moment, inside the writer's transaction, so that of two who want
the same the first one wins and the second is told who did.
"""
