"""What a lead looks back on, and tries out: history and audit, figures, simulations, alerts."""
