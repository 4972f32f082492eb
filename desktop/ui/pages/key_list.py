"""All keys in a list, to be looked up and rebound."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.action_table import ACTIONS
from desktop.ui.actions import Actions
from desktop.ui.key_rules import Tier, key_words
from desktop.ui.pages.own_keys import OwnKeys
from desktop.ui.widgets.labels import label

_ID = Qt.ItemDataRole.UserRole
_TIERS = (Tier.ANYWHERE, Tier.CHROME, Tier.IN_LIST)
_MODIFIERS = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)


class KeyCatcher(QObject):
    """Takes the next key of a widget, whatever it would do otherwise. Escape gives up."""

    caught = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _MODIFIERS:
            return True
        is_over = event.key() == Qt.Key.Key_Escape
        self.caught.emit("" if is_over else QKeySequence(event.keyCombination()).toString())
        return True


class KeyList(QWidget):
    """Choose a cell, press Enter or Change, then the new key."""

    def __init__(self, actions: Actions, keys: OwnKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._keys = keys
        self.tree = QTreeWidget(self)
        self._change = QPushButton(self.tr("Change…"), self)
        self._clear = QPushButton(self.tr("No key"), self)
        self._reset = QPushButton(self.tr("Usual keys"), self)
        self.said = label("", "meta", self)
        self.said.setWordWrap(True)
        self._catcher: KeyCatcher | None = None
        self._lay_out()
        self._change.clicked.connect(self.listen)
        self._clear.clicked.connect(lambda: self._bind(""))
        self._reset.clicked.connect(self._give_back)
        self.tree.itemActivated.connect(self.listen)
        self.tree.currentItemChanged.connect(self._follow)
        actions.rebound.connect(self._fill)
        self._fill()

    def choose(self, action_id: str, tier: Tier) -> None:
        """Put the cursor on an action's key."""
        for item in self._items():
            if item.data(0, _ID) == action_id:
                self.tree.setCurrentItem(item, _TIERS.index(tier) + 1)

    def listen(self) -> None:
        """Take the next key that is pressed for the chosen action."""
        if self._chosen() is None or self._catcher is not None:
            return
        self.said.setText(self.tr("Press the new key. Escape gives up."))
        self._catcher = KeyCatcher(self.tree)
        self._catcher.caught.connect(self._on_caught)
        self.tree.setFocus()

    def _on_caught(self, key: str) -> None:
        if self._catcher is not None:
            self.tree.removeEventFilter(self._catcher)
            self._catcher.deleteLater()
            self._catcher = None
        if key:
            self._bind(key)
        else:
            self.said.setText("")

    def _bind(self, keys: str) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        action_id, tier = chosen
        problem = self._keys.choose(action_id, tier, keys)
        self.said.setText(self.tr("Not changed: {0}.").format(problem) if problem else "")
        self.choose(action_id, tier)

    def _give_back(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._keys.reset(chosen[0])
            self.choose(*chosen)

    def _chosen(self) -> tuple[str, Tier] | None:
        item = self.tree.currentItem()
        action_id = item.data(0, _ID) if item is not None else None
        column = max(1, self.tree.currentColumn())
        return (action_id, _TIERS[column - 1]) if action_id else None

    def _follow(self) -> None:
        chosen = self._chosen()
        for button in (self._change, self._clear):
            button.setEnabled(chosen is not None)
        self._reset.setEnabled(chosen is not None and self._keys.is_own(chosen[0]))

    def _fill(self) -> None:
        chosen = self._chosen()
        self.tree.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        bound = {spec.id for spec in self._actions.bound()}
        for spec in ACTIONS:
            if spec.id not in bound:
                continue
            if spec.group not in groups:
                groups[spec.group] = QTreeWidgetItem([QCoreApplication.translate("Actions", spec.group)])
                groups[spec.group].setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.tree.addTopLevelItem(groups[spec.group])
            words = [key_words(self._actions.keys(spec.id, tier)) for tier in _TIERS]
            item = QTreeWidgetItem([self._actions.label(spec.id), *words])
            item.setData(0, _ID, spec.id)
            groups[spec.group].addChild(item)
        self.tree.expandAll()
        if chosen is not None:
            self.choose(*chosen)
        self._follow()

    def _items(self) -> list[QTreeWidgetItem]:
        tops = (self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount()))
        found = (top.child(n) for top in tops if top is not None for n in range(top.childCount()))
        return [item for item in found if item is not None]

    def _lay_out(self) -> None:
        self.tree.setHeaderLabels(
            [self.tr("Action"), self.tr("Everywhere"), self.tr("In this window"), self.tr("In the list")]
        )
        self.tree.setAccessibleName(self.tr("Keys"))
        self.tree.setRootIsDecorated(False)
        self.tree.setSelectionBehavior(
            QTreeWidget.SelectionBehavior.SelectItems
        )  # which of its keys is meant
        self.tree.setMinimumHeight(320)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            self.tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self._change, self._clear, self._reset):
            row.addWidget(button)
        row.addWidget(self.said, 1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 8, 0, 0)
        column_.setSpacing(10)
        column_.addWidget(self.tree, 1)
        column_.addLayout(row)
