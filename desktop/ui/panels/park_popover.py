"""Until when work is parked: a few usual times, or a moment of one's own."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDateTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from desktop.ui.panels.choice_popover import ChoicePopover, send_button
from desktop.ui.panels.field_text import people_locale
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.labels import label

translate = QCoreApplication.translate
_MORNING = 9
_OWN = 4


class ParkPopover(ChoicePopover):
    """``parked`` carries the moment, aware UTC, or None for as long as the person likes."""

    parked = Signal(object)

    def __init__(self, theme: Theme, now: datetime, parent: QWidget) -> None:
        tomorrow = (now.astimezone() + timedelta(days=1)).replace(
            hour=_MORNING, minute=0, second=0, microsecond=0
        )
        self._moments = (
            None,
            now + timedelta(minutes=15),
            now + timedelta(hours=1),
            tomorrow.astimezone(UTC),
        )
        choices = (
            translate("Park", "Until I resume it"),
            translate("Park", "For 15 minutes"),
            translate("Park", "For an hour"),
            translate("Park", "Until tomorrow, {0}").format(_clock(tomorrow)),
            translate("Park", "Until…"),
        )
        send = send_button(theme, translate("Park", "Park"), "circle-pause")
        super().__init__(theme, translate("Park", "Park this workitem"), send, choices, parent)
        self._now = now
        self.moment = QDateTimeEdit(QDateTime.fromSecsSinceEpoch(int(now.timestamp()) + 2 * 3600), self)
        self.moment.setCalendarPopup(True)
        self.moment.setLocale(people_locale())
        self.moment.setDisplayFormat("ddd d MMM yyyy, HH:mm")
        self.moment.setAccessibleName(translate("Park", "Until"))
        self.moment.dateTimeChanged.connect(self.judge)
        self.moment.hide()
        self.after.addWidget(self.moment)
        self.after.addWidget(label(translate("Park", "It stays yours and wakes by itself."), "body2", self))

    def judge(self) -> None:
        """A moment of one's own has to be still to come."""
        is_own = self.chosen == _OWN
        if self.moment.isVisibleTo(self) != is_own:
            self.moment.setVisible(is_own)
            self.adjustSize()
            if is_own:
                self.moment.setFocus()
        self.send.setEnabled(not is_own or self._own() > self._now)

    def answer(self) -> None:
        self.parked.emit(self._own() if self.chosen == _OWN else self._moments[self.chosen])

    def _own(self) -> datetime:
        return datetime.fromtimestamp(self.moment.dateTime().toSecsSinceEpoch(), UTC)


def _clock(at: datetime) -> str:
    return people_locale().toString(QDateTime.fromSecsSinceEpoch(int(at.timestamp())).time(), "HH:mm")
