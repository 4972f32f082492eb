"""The registry of actions: the only maker of shortcuts. What a person can do here, they can do through it."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.action_table import ACTIONS, BY_ID, ActionSpec
from desktop.ui.key_rules import Tier, is_page, is_text_field, key_words, keys_of, why_unusable, works_in_text


def _always() -> str:
    return ""


@dataclass
class _Binding:
    """What an action does, and why it may not be done now (empty: it may)."""

    run: Callable[[], None]
    why_not: Callable[[], str]


class Actions(QObject):
    """``refused`` tells (id, reason) when somebody asks for what cannot be done now.

    ``starting`` is sent before an action runs, so that what it needs can be brought into view.
    """

    refused = Signal(str, str)
    starting = Signal(str)
    refreshed = Signal()
    rebound = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._bindings: dict[str, _Binding] = {}
        self._keys: dict[tuple[str, Tier], str] = {}
        self._shortcuts: list[tuple[Tier, QShortcut]] = []
        self._lists: list[tuple[QWidget, Collection[str]]] = []
        self._single_keys = True
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        self.rebind({})

    # what the actions do

    def bind(self, action_id: str, run: Callable[[], None], why_not: Callable[[], str] = _always) -> None:
        """Say what an action of the table does; ``why_not`` gives the reason while it cannot be done."""
        if action_id not in BY_ID:
            raise KeyError(f"There is no action {action_id!r}: add it to the table of actions")
        self._bindings[action_id] = _Binding(run, why_not)

    def bind_here(
        self,
        action_id: str,
        is_here: Callable[[], bool],
        run: Callable[[], None],
        why_not: Callable[[], str] = _always,
    ) -> None:
        """Do this instead of what was bound before, while ``is_here``."""
        other = self._bindings[action_id]
        self._bindings[action_id] = _Binding(
            lambda: run() if is_here() else other.run(), lambda: why_not() if is_here() else other.why_not()
        )

    def is_bound(self, action_id: str) -> bool:
        """Whether anything does it in this window."""
        return action_id in self._bindings

    def run(self, action_id: str) -> bool:
        """Do it, or tell why not. False when it was refused."""
        reason = self.why_not(action_id)
        if reason:
            self.refused.emit(action_id, reason)
            return False
        self.starting.emit(action_id)
        self._bindings[action_id].run()
        return True

    def why_not(self, action_id: str) -> str:
        """Why it cannot be done now, in words; empty when it can."""
        binding = self._bindings.get(action_id)
        if binding is None:
            return QCoreApplication.translate("Actions", "Not available here")
        return binding.why_not()

    def refresh(self) -> None:
        """Rows changed: buttons should ask again what may be done."""
        self.refreshed.emit()

    # what they are called

    @staticmethod
    def spec(action_id: str) -> ActionSpec:
        """The action's line in the table."""
        return BY_ID[action_id]

    @staticmethod
    def label(action_id: str) -> str:
        """Its words, translated."""
        return QCoreApplication.translate("Actions", BY_ID[action_id].label)

    def bound(self) -> Iterator[ActionSpec]:
        """Every action that does something, in the table's order."""
        return (spec for spec in ACTIONS if spec.id in self._bindings)

    def hint(self, action_id: str) -> str:
        """The key to print beside it, in the platform's words; empty for none."""
        for tier in Tier:
            if keys := self._keys.get((action_id, tier), ""):
                return key_words(keys)
        return ""

    def tooltip(self, action_id: str) -> str:
        """Words, key, and the reason why not."""
        hint = self.hint(action_id)
        words = f"{self.label(action_id)} ({hint})" if hint else self.label(action_id)
        reason = self.why_not(action_id)
        return f"{words}\n{reason}" if reason else words

    def keys(self, action_id: str, tier: Tier) -> str:
        """The keys in force for one tier, as the table writes them."""
        return self._keys.get((action_id, tier), "")

    # which keys start them

    def rebind(self, own: Mapping[str, str], *, single_keys: bool = True) -> list[str]:
        """Put keys in force. ``own``: keys by ``id`` or ``id/tier``; what is wrong is told and left out."""
        self._single_keys = single_keys
        self._keys = {
            (spec.id, tier): getattr(spec, tier.value)
            for spec in ACTIONS
            for tier in Tier
            if getattr(spec, tier.value)
        }
        problems = [problem for name, keys in own.items() if (problem := self._take_own(name, keys))]
        self._make_shortcuts()
        self.rebound.emit()
        return problems

    def add_list(self, widget: QWidget, only: Collection[str] = ()) -> None:
        """Have single keys work while this list has the focus; ``only`` these where not all mean its rows."""
        self._lists.append((widget, only))
        self._make_list_shortcuts(widget, only)

    def _take_own(self, name: str, keys: str) -> str:
        action_id, _, tier_name = name.partition("/")
        if action_id not in BY_ID or tier_name not in ("", *Tier):
            return f"{name}: " + QCoreApplication.translate("Keys", "there is no such action")
        tier = Tier(tier_name) if tier_name else Tier.ANYWHERE
        for key in keys_of(keys):
            if reason := why_unusable(key, tier):
                return f"{name}: {reason.format(key=key_words(key.toString()) or keys)}"
            if taken := self._find_owner(key, tier, action_id):
                words = QCoreApplication.translate("Keys", "{key} is taken by “{action}”")
                words = words.format(key=key_words(key.toString()), action=self.label(taken))
                return f"{name}: {words}"
        self._keys[action_id, tier] = keys
        return ""

    def _find_owner(self, key: QKeySequence, tier: Tier, but: str) -> str | None:
        """Whose key this is where both would be heard; single keys are heard in lists only."""
        for (action_id, other), keys in self._keys.items():
            is_heard = Tier.IN_LIST not in (tier, other) or tier is other
            if is_heard and action_id != but and key in keys_of(keys):
                return action_id
        return None

    def _make_shortcuts(self) -> None:
        for _, shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = []
        for (action_id, tier), keys in self._keys.items():
            if tier is not Tier.IN_LIST:
                for key in keys_of(keys):
                    self._make(action_id, tier, key, self._window)
        for widget, only in self._lists:
            self._make_list_shortcuts(widget, only)
        self._follow_focus(None, QApplication.focusWidget())

    def _make_list_shortcuts(self, widget: QWidget, only: Collection[str]) -> None:
        for (action_id, tier), keys in self._keys.items():
            if tier is Tier.IN_LIST and self._single_keys and (not only or action_id in only):
                for key in keys_of(keys):
                    self._make(action_id, tier, key, widget)

    def _make(self, action_id: str, tier: Tier, key: QKeySequence, owner: QWidget) -> None:
        shortcut = QShortcut(key, owner)
        shortcut.setAutoRepeat(action_id.startswith("list."))
        if tier is Tier.IN_LIST:
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        elif tier is Tier.ANYWHERE:
            shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(lambda: self.run(action_id))
        self._shortcuts.append((tier, shortcut))

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Keys of our own chrome sleep while a page or a text field has the caret."""
        del old
        in_page, in_text = is_page(new), is_text_field(new)
        for tier, shortcut in self._shortcuts:
            if tier is Tier.CHROME:
                shortcut.setEnabled(not in_page and (not in_text or works_in_text(shortcut.key())))
