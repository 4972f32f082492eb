"""What happened to the open entry, told over it: taken away, due again, changed on the server meanwhile."""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.changes import EntryRow, NoticeRow
from desktop.core.messages import NoticeDismissed
from desktop.domain.commands import ResumeEntry
from desktop.ui.actions import Actions
from desktop.ui.bridge import Bridge
from desktop.ui.panels.clash_card import ClashCard
from desktop.ui.panels.drafts import Drafts
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.banner import Banner

_LOST: Final = frozenset({"entry.overridden", "entry.unassigned", "entry.stopped", "entry.goneAtResync"})
_WAKE: Final = "entry.wake"


def is_told_over_entry(notice: NoticeRow) -> bool:
    """Whether it belongs over its entry while that is open, not among the window's banners."""
    return notice.clash is not None or notice.code in _LOST or notice.code == _WAKE


class EntryNotices(QWidget):
    """At most one banner and one card, for the entry that is open."""

    def __init__(self, bridge: Bridge, actions: Actions, theme: Theme, drafts: Drafts) -> None:
        super().__init__()
        self._bridge = bridge
        self._actions = actions
        self._drafts = drafts
        self._row: EntryRow | None = None
        self._told: NoticeRow | None = None
        self._clashing: NoticeRow | None = None
        self.banner = Banner(theme, self)
        self.card = ClashCard(theme, self)
        self.banner.acted.connect(self._act)
        self.banner.dismissed.connect(lambda: self._dismiss(self._told))
        self.card.copied.connect(lambda: self._copy(self._clashing))
        self.card.asked_back.connect(lambda: actions.run("entry.reassign"))
        self.card.kept.connect(lambda: self._dismiss(self._clashing))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(self.card)
        self.hide()

    @property
    def is_telling(self) -> bool:
        """Whether there is something to read of the open entry that would be gone with it."""
        return self._told is not None or self._clashing is not None

    def show_entry(self, row: EntryRow | None) -> None:
        """Turn to another entry, or to none."""
        self._row = row
        self.refresh()

    def refresh(self) -> None:
        """Notices changed."""
        entry_id = self._row.entry.id if self._row else None
        mine = [
            notice for notice in self._bridge.tables.notices() if notice.entry_id == entry_id and entry_id
        ]
        self._clashing = _last(mine, lambda notice: notice.clash is not None)
        self._told = _last(mine, lambda notice: notice.clash is None and is_told_over_entry(notice))
        self._show_banner(self._told)
        self._show_card(self._clashing)
        self.setVisible(self._told is not None or self._clashing is not None)

    def _show_banner(self, notice: NoticeRow | None) -> None:
        self.banner.setVisible(notice is not None)
        if notice is None:
            return
        icon = "alarm-clock" if notice.code == _WAKE else "arrow-left-right"
        self.banner.show_words("away", icon, notice.title, notice.detail)
        words = self.tr("Resume") if notice.code == _WAKE else self.tr("Copy my note")
        is_offered = notice.code == _WAKE or bool(self._note_of(notice))
        self.banner.offer(words if is_offered else "", can_dismiss=True)

    def _show_card(self, notice: NoticeRow | None) -> None:
        self.card.setVisible(False)
        if notice is None or notice.clash is None or self._row is None:
            return
        given = notice.clash.disposition
        catalogue = self._bridge.tables.catalogue
        workbin = catalogue.workbin(self._row.entry.workbin_id) if catalogue else None
        code = given.code if given and given.code else ""
        known = workbin.disposition_for(code) if workbin and code else None
        self.card.show_clash(
            notice,
            notice.clash,
            self._note_of(notice),
            choice=known.label if known else code,
            why_not_ask=self._bridge.permit("OverrideEntry", self._row).reason,
        )

    def _act(self) -> None:
        notice = self._told
        if notice is None or notice.entry_id is None:
            return
        if notice.code == _WAKE:
            self._bridge.dispatch(ResumeEntry(entry_id=notice.entry_id))
            self._dismiss(notice)
        else:
            self._copy(notice)

    def _note_of(self, notice: NoticeRow) -> str:
        """What the person wrote: with the command that clashed, else as a draft."""
        given = notice.clash.disposition if notice.clash else None
        written = self._drafts.of(notice.entry_id or "").notes
        return (given.notes if given else "") or written

    def _copy(self, notice: NoticeRow | None) -> None:
        if notice is not None:
            QGuiApplication.clipboard().setText(self._note_of(notice))

    def _dismiss(self, notice: NoticeRow | None) -> None:
        if notice is not None:
            self._bridge.tell(NoticeDismissed(notice_id=notice.id))


def _last(notices: list[NoticeRow], is_wanted: Callable[[NoticeRow], bool]) -> NoticeRow | None:
    return next((notice for notice in reversed(notices) if is_wanted(notice)), None)
