"""Our own routing API."""
