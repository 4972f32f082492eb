"""The routing service: the embedded default back end."""
