"""Capacity in the header: blocks per media type, a figure, and on asking what fills it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.domain.entry import EntryStatus
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import entry_name, one_line
from desktop.ui.tables import Load
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.capacity_blocks import CapacityBlocks
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.tips import plain_tip

MAIN_MEDIA = "workitem"
MOST_SHOWN = 2


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
        self._is_stale = False
        self._words: list[QWidget] = []
        self._blocks: list[QWidget] = []
        self._figures: list[QWidget] = []
        self._is_wordless = self._is_blockless = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def refresh(self, *, is_stale: bool = False) -> None:
        """Show the load of now; without the line, of when there was one."""
        shown = tuple(_figures(load) for load in worth_showing(self._bridge.tables.loads()))
        if (shown, is_stale) == (self._shown, self._is_stale):
            return
        self._shown, self._is_stale = shown, is_stale
        self._rebuild()
        words = [self.tr("{0}: {1} of {2} in use").format(name, used, most) for name, used, _, most in shown]
        name = self.tr("Capacity, last known. {0}") if is_stale else self.tr("Capacity. {0}")
        self.setAccessibleName(name.format("; ".join(words)))
        if is_stale:
            words.append(self.tr("As last known"))
        self.setToolTip(plain_tip("\n".join(words)))

    def words_room(self, is_tight: bool) -> int:  # its one fact
        """How much room the words need."""
        return 0 if is_tight else self._room_of(self._words)

    def blocks_room(self, is_tight: bool) -> int:  # its one fact
        """How much room the blocks need."""
        return 0 if is_tight else self._room_of(self._blocks)

    def figures_room(self) -> int:
        """How much room is needed in any case."""
        return self._room_of(self._figures)

    def show_words(self, is_tight: bool) -> None:  # its one fact
        """With or without words; they are in the tooltip as well."""
        self._is_wordless = is_tight
        self._hide_parts()

    def show_blocks(self, is_tight: bool) -> None:  # its one fact
        """With or without blocks; the figures say the same."""
        self._is_blockless = is_tight
        self._hide_parts()

    def _room_of(self, parts: list[QWidget]) -> int:
        return sum(part.sizeHint().width() + self._row.spacing() for part in parts)

    def _hide_parts(self) -> None:
        for part in self._words:
            part.setHidden(self._is_wordless)
        for part in self._blocks:
            part.setHidden(self._is_blockless)

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
        menu = QMenu(self)
        for load in self._bridge.tables.loads():
            menu.addSection(self.tr("{0}: {1} of {2}").format(load.media_type, load.used, load.maximum))
            for entry_id in load.entry_ids:
                self._add_entry(menu, entry_id)
            if not load.entry_ids:
                menu.addAction(self.tr("Nothing uses it")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _add_entry(self, menu: QMenu, entry_id: str) -> None:
        row = self._bridge.tables.entry(entry_id)
        words = one_line(row.entry.title, 60) if row is not None else entry_id
        name = f"  ({entry_name(row.entry)})" if row is not None else ""
        is_offer = row is not None and row.entry.status is EntryStatus.ASSIGNED
        icon = self._theme.icon("bell" if is_offer else "circle-play")
        action = menu.addAction(icon, f"{words}{name}".replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: self.entry_asked.emit(entry_id))

    def _name(self, media: str) -> str:
        is_alone = len(self._shown) == 1 and media == MAIN_MEDIA
        if not self._is_stale:
            return self.tr("Capacity") if is_alone else media
        return self.tr("Capacity, last known") if is_alone else self.tr("{0}, last known").format(media)

    def _rebuild(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._words, self._blocks, self._figures = [], [], []
        for name, used, offered, most in self._shown[:MOST_SHOWN]:
            blocks = CapacityBlocks(self._theme, self)
            blocks.show_load(used, offered, most, is_stale=self._is_stale)
            self._words.append(label(self._name(name), "body2", self))
            self._blocks.append(blocks)
            figure = self.tr("{0} of {1}").format(used, most)
            self._figures.append(label(figure, "body2" if self._is_stale else "strong", self))
            for part in (self._words[-1], blocks, self._figures[-1]):
                self._row.addWidget(part)
        if (more := len(self._shown) - MOST_SHOWN) > 0:
            self._figures.append(label(f"+{more}", "body2", self))
            self._row.addWidget(self._figures[-1])
        self._hide_parts()


def worth_showing(loads: list[Load]) -> list[Load]:
    """What is in use or offered, workitems first; where nothing is, workitems alone."""
    busy = [load for load in loads if load.used or load.offered]
    busy.sort(key=lambda load: load.media_type != MAIN_MEDIA)
    return busy or [load for load in loads if load.media_type == MAIN_MEDIA] or loads[:1]


def _figures(load: Load) -> tuple[str, int, int, int]:
    return one_line(load.media_type, 24), load.used, load.offered, load.maximum
