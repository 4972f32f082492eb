"""The window and the theme that the tests of the ui have."""

from tests.ui.conftest import seat, shared_theme, theme

__all__ = ["seat", "shared_theme", "theme"]
