"""What people see. The only room that knows Qt."""
