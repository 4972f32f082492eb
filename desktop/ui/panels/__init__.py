"""The parts of the window: each shows some rows and gives commands, none decides."""
