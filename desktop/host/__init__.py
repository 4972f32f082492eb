"""This computer: paths, settings, secrets, logs, one instance, sleep, the system browser."""
