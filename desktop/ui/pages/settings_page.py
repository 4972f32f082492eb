"""The settings page: sections at the side, one row per option, the list of keys, and the account."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.delegates.entry_look import one_line
from desktop.ui.pages.key_list import KeyList
from desktop.ui.pages.option_row import OptionRow
from desktop.ui.pages.option_words import SECTIONS, is_shown, section_of
from desktop.ui.pages.own_keys import OwnKeys
from desktop.ui.pages.settings_view import SettingsView, Value
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import SEMIBOLD, TYPE
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.scroll import scrolling

_WIDEST = 760
_WIDEST_KEYS = 860
_SIDE = 190
_BESIDE_NAME = 74


class SettingsPage(QFrame):
    """Every choice takes effect at once; what an administrator set is shown and cannot be changed."""

    sign_out_asked = Signal()

    def __init__(
        self,
        settings: SettingsView,
        theme: Theme,
        actions: Actions,
        bridge: Bridge,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("pane", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._settings = settings
        self._theme = theme
        self._bridge = bridge
        self.keys = OwnKeys(settings, actions)
        self.rows: dict[str, OptionRow] = {}
        self._who = label("", "body2", self)
        self._stack = QStackedWidget(self)
        self._side = QFrame(self)
        self._tabs: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        by_section: dict[str, list[QWidget]] = {name: [] for name, _, _ in SECTIONS}
        for found in settings:
            if is_shown(found.option.name):
                row = OptionRow(settings, found, theme)
                self.rows[found.option.name] = row
                by_section[section_of(found.option.name)].append(row)
        self.key_list = KeyList(actions, self.keys)
        by_section["keys"].append(self.key_list)
        by_section["account"] = [self._account(), *by_section["account"]]
        self._lay_out(by_section)
        self.setFocusProxy(self._tabs["appearance"])
        settings.listen(self._follow)
        bridge.changed.connect(self._show_who)
        theme.changed.connect(self._fit)
        self._fit()
        self._show_who()

    def show_section(self, name: str) -> None:
        """Turn to a section, such as ``keys``."""
        self._tabs[name].setChecked(True)
        self._stack.setCurrentIndex(list(self._tabs).index(name))

    def _follow(self, name: str, value: Value) -> None:
        if name in self.rows:
            self.rows[name].show_value(value)

    def _account(self) -> QWidget:
        made = QWidget()
        leave = QPushButton(self.tr("Sign out"))
        leave.clicked.connect(self.sign_out_asked)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 8, 0, 8)
        row.addWidget(self._who, 1)
        row.addWidget(leave)
        return made

    def _show_who(self) -> None:
        catalogue = self._bridge.tables.catalogue
        if catalogue is None:
            self._who.setText(self.tr("Not signed in yet."))
            return
        me = catalogue.me
        self._who.setText(self.tr("Signed in as {0} ({1}).").format(one_line(me.name), one_line(me.login)))

    def _lay_out(self, by_section: dict[str, list[QWidget]]) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(12, 16, 12, 12)
        side.setSpacing(4)
        for name, words, icon in SECTIONS:
            button = QToolButton(self._side)
            button.setProperty("kind", "tab")
            button.setProperty("align", "left")
            button.setText("  " + QCoreApplication.translate("Settings", words))
            button.setAccessibleName(QCoreApplication.translate("Settings", words))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setIcon(self._theme.icon(icon))
            button.clicked.connect(lambda _on=False, wanted=name: self.show_section(wanted))
            self._group.addButton(button)
            self._tabs[name] = button
            side.addWidget(button)
            self._stack.addWidget(self._section(words, by_section[name]))
        side.addStretch(1)
        line = QFrame(self)
        line.setProperty("line", "vertical")
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(line)
        row.addWidget(self._stack, 1)
        self.show_section("appearance")

    def _section(self, words: str, rows: list[QWidget]) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 22, 28, 22)
        column.setSpacing(2)
        column.addWidget(label(QCoreApplication.translate("Settings", words), "title"))
        column.addSpacing(8)
        for row in rows:
            column.addWidget(row, 1 if isinstance(row, KeyList) else 0)
        if not any(isinstance(row, KeyList) for row in rows):
            column.addStretch(1)
        inner.setMaximumWidth(self._widest(inner))
        area = scrolling(inner)
        area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return area

    def _fit(self) -> None:
        px = self._theme.px
        # The section that is shown has its name in semibold, of which a button's own size hint knows nothing.
        metrics = self._theme.metrics(TYPE["body"], SEMIBOLD)
        widest = max(metrics.horizontalAdvance(button.text()) for button in self._tabs.values())
        self._side.setFixedWidth(max(px(_SIDE), widest + px(_BESIDE_NAME)))
        for (_, _, icon), button in zip(SECTIONS, self._tabs.values(), strict=True):
            button.setIcon(self._theme.icon(icon))
            button.setIconSize(QSize(px(16), px(16)))
        for area in self._stack.findChildren(QScrollArea):
            if (inner := area.widget()) is not None:
                inner.setMaximumWidth(self._widest(inner))

    def _widest(self, inner: QWidget) -> int:
        return self._theme.px(_WIDEST_KEYS if inner.findChildren(KeyList) else _WIDEST)
