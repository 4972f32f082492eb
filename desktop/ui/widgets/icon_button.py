"""A button that is only an icon. Its name is for assistive tools and the tooltip."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.tips import plain_tip


class IconButton(QToolButton):
    """``side`` and ``icon_side`` in unscaled pixels; below 24 only where the whole row can be pressed."""

    def __init__(  # noqa: PLR0913  # a button has this many sides
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        side: int = 30,
        icon_side: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._side = side
        self._icon_side = icon_side
        self.setProperty("kind", "plain")
        # The sheet's least height is that of a text button.
        self.setStyleSheet("QToolButton { min-height: 0; min-width: 0; padding: 0; }")
        self.show_name(name)
        theme.changed.connect(self._dress)
        self._dress()

    def show_icon(self, name: str) -> None:
        """Another icon, or none."""
        if name != self._icon_name:
            self._icon_name = name
            self._dress()

    def show_name(self, name: str, hint: str = "") -> None:
        """Another name; ``hint`` is a key, printed in the tooltip only."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(f"{name} ({hint})" if hint else name))

    def _dress(self) -> None:
        theme = self._theme
        self.setIcon(theme.icon(self._icon_name) if self._icon_name else QIcon())
        self.setIconSize(QSize(theme.px(self._icon_side), theme.px(self._icon_side)))
        self.setFixedSize(theme.px(self._side), theme.px(self._side))
