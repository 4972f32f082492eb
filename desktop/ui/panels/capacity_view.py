"""Capacity in the header: blocks per media type, a figure, and on asking what fills it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.domain.capacity import MediaCapacity
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import entry_name, one_line
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.capacity_blocks import CapacityBlocks
from desktop.ui.widgets.labels import label


class CapacityView(QWidget):
    """A click or Enter shows the workitems that use it; choosing one asks for that entry."""

    entry_asked = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._shown: tuple[tuple[str, int, int, int], ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def refresh(self) -> None:
        """Show the load of now."""
        status = self._bridge.tables.my_status
        loads = status.capacity if status is not None else ()
        shown = tuple(_figures(load, self._offered(load)) for load in loads if load.maximum or load.in_use)
        if shown == self._shown:
            return
        self._shown = shown
        self._rebuild()
        words = [self.tr("{0}: {1} of {2} in use").format(name, used, most) for name, used, _, most in shown]
        self.setAccessibleName(self.tr("Capacity. {0}").format("; ".join(words)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        del event
        self.open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def open_menu(self) -> None:
        """What fills it."""
        status = self._bridge.tables.my_status
        menu = QMenu(self)
        for load in status.capacity if status is not None else ():
            menu.addSection(self.tr("{0}: {1} of {2}").format(load.media_type, load.in_use, load.maximum))
            for entry_id in load.entries:
                row = self._bridge.tables.entry(entry_id)
                words = one_line(row.entry.title, 60) if row is not None else entry_id
                name = f"  ({entry_name(row.entry)})" if row is not None else ""
                action = menu.addAction(self._theme.icon("circle-play"), f"{words}{name}".replace("&", "&&"))
                action.triggered.connect(
                    lambda _checked=False, wanted=entry_id: self.entry_asked.emit(wanted)
                )
            if not load.entries:
                menu.addAction(self.tr("Nothing uses it")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _offered(self, load: MediaCapacity) -> int:
        known = set(load.entries)
        offers = self._bridge.tables.offers()
        return sum(
            1 for row in offers if row.entry.media_type == load.media_type and row.entry.id not in known
        )

    def _rebuild(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, used, offered, most in self._shown:
            is_alone = len(self._shown) == 1
            self._row.addWidget(label(self.tr("Capacity") if is_alone else name, "body2", self))
            blocks = CapacityBlocks(self._theme, self)
            blocks.show_load(used, offered, most)
            self._row.addWidget(blocks)
            self._row.addWidget(label(self.tr("{0} of {1}").format(used, most), "strong", self))


def _figures(load: MediaCapacity, offered: int) -> tuple[str, int, int, int]:
    return one_line(load.media_type, 24), load.in_use, offered, load.maximum
