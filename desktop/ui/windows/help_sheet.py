"""The help: topics to the left, the chosen one to the right, a field that searches all of them.

It shows text that ships with the program and nothing else: no picture, page or file is ever loaded.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.help_topics import Topic, search
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import TYPE
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.overlay import SHADOW, Overlay
from desktop.ui.widgets.search_box import SearchBox

_WIDTH = 980
_HEIGHT = 640
_LIST = 280
_LINE_PERCENT = 140
_TOPIC = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class HelpText(QTextBrowser):
    """Our own Markdown. Whatever it would load is not there."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setProperty("text", "plain")
        self.document().setDocumentMargin(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        del kind, name
        return None

    def show_topic(self, topic: Topic, words: Sequence[str]) -> None:
        """Show it from its beginning, with the searched words marked."""
        self.setFont(self._theme.font(TYPE["body"]))
        self.setMarkdown(topic.markdown)
        self._space_out()
        self.setExtraSelections([mark for word in words for mark in self._marks(word)])
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _space_out(self) -> None:
        """Lines that are read, not scanned, stand apart."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextBlockFormat()
        form.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setBottomMargin(self._theme.px(8))
        cursor.mergeBlockFormat(form)

    def _marks(self, word: str) -> list[QTextEdit.ExtraSelection]:
        found, marks = self.document().find(word), []
        while not found.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(found)
            mark.format.setBackground(self._theme.colour("selected"))
            marks.append(mark)
            found = self.document().find(word, found, QTextDocument.FindFlag(0))
        return marks


class HelpSheet(Overlay):
    """Floats over the window and gives the keyboard back when it is closed."""

    def __init__(self, theme: Theme, window: QWidget, topics: Sequence[Topic]) -> None:
        super().__init__(theme, window)
        self._topics = topics
        self.setAccessibleName(self.tr("Help"))
        self.box = SearchBox(theme, self)
        self.box.setPlaceholderText(self.tr("Search the help"))
        self.box.setAccessibleName(self.tr("Search the help"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Topics"))
        self.list.setProperty("list", "plain")
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text = HelpText(theme, self)
        self.text.setAccessibleName(self.tr("Help"))
        self._none = label(self.tr("No topic has all of these words."), "meta", self)
        self._lay_out()
        self.box.textChanged.connect(self._fill)
        self.box.installEventFilter(self)
        self.list.currentItemChanged.connect(self._show)
        self._fill("")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + 20, SHADOW + 14, SHADOW + 16, SHADOW + 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Help"), "title", self))
        head.addSpacing(16)
        head.addWidget(self.box, 1)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        column.addLayout(row, 1)
        column.addWidget(self._none)

    def open_sheet(self) -> None:
        """Show it, ready to search."""
        room, px = self.over.size(), self.theme.px
        self.list.setFixedWidth(px(_LIST))
        self.setFixedSize(min(px(_WIDTH), room.width()), min(px(_HEIGHT), room.height() * 5 // 6))
        self._show(self.list.currentItem())
        self.open_over()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)
        self.box.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field walk through the topics."""
        if isinstance(event, QKeyEvent) and watched is self.box and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        row = self.list.currentRow() + step
        while 0 <= row < self.list.count():
            if self.list.item(row).data(_TOPIC) is not None:
                self.list.setCurrentRow(row)
                return
            row += step

    def _fill(self, text: str) -> None:
        """The topics that hold what was typed, below the names of their chapters."""
        found = search(self._topics, text)
        self.list.clear()
        chapter = ""
        for topic in found:
            if topic.chapter != chapter and not text.strip():
                chapter = topic.chapter
                head = QListWidgetItem(QCoreApplication.translate("Help", chapter), self.list)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                head.setFont(self.theme.font(TYPE["caption"]))
            item = QListWidgetItem(topic.title, self.list)
            item.setData(_TOPIC, topic)
        self._none.setVisible(not found)
        self._step(1)

    def _show(self, item: QListWidgetItem | None) -> None:
        topic = item.data(_TOPIC) if item is not None else None
        if isinstance(topic, Topic):
            self.text.show_topic(topic, self.box.text().split())
        else:
            self.text.clear()
