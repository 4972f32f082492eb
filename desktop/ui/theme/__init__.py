"""How everything looks: tokens, palette, style sheet, fonts, icons. No widget lives here."""
