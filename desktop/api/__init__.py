"""Back ends behind one port."""
