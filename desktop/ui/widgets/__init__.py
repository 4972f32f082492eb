"""Small painted controls. Each knows the theme and nothing of workitems."""
