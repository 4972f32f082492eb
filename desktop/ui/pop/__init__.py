"""Third-party pages beside the work: what may be opened, in what cage, and what the person sees of it."""
