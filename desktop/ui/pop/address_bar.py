"""The bar over a page: back, reload, and always where the page is from and whether the way there is safe."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.pop.gate import ACE
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import MEDIUM, RADIUS, TYPE
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.tips import plain_tip

translate = QCoreApplication.translate


class Safety(StrEnum):
    """How a page came."""

    SECURE = "secure"
    LOCAL = "local"
    OPEN = "open"
    REFUSED = "refused"
    NOWHERE = "nowhere"


# Icon, colour token or family, and the word that a screen reader says.
_MARKS = {
    Safety.SECURE: ("lock", "ready", "Secure"),
    Safety.LOCAL: ("monitor", "off", "On this computer"),
    Safety.OPEN: ("lock-open", "away", "Not encrypted"),
    Safety.REFUSED: ("triangle-alert", "risk", "Certificate refused"),
    Safety.NOWHERE: ("globe", "off", "No page"),
}


class AddressField(QWidget):
    """Host and path, read only. The host is never the part that is cut off at its end."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._host = ""
        self._rest = ""
        self._safety = Safety.NOWHERE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.updateGeometry)
        self.show_address(QUrl(), Safety.NOWHERE)

    def show_address(self, url: QUrl, safety: Safety) -> None:
        """Show where the page is from; the host in its plain ASCII form, which cannot imitate another."""
        port = url.port(-1)
        self._host = url.host(ACE) + (f":{port}" if port != -1 else "")
        query = f"?{url.query(ACE)}" if url.hasQuery() else ""
        self._rest = f"{url.path(ACE)}{query}" if self._host else ""
        self._safety = safety
        word = translate("Pop", _MARKS[safety][2])
        self.setAccessibleName(f"{word}: {self._host}{self._rest}" if self._host else word)
        self.setToolTip(plain_tip(f"{word}\n{self._host}" if self._host else ""))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the icons beside it."""
        return QSize(self._theme.px(200), self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        """Room for the lock and a few letters."""
        return QSize(self._theme.px(80), self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, lock, host, path."""
        del event
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS["control"], RADIUS["control"]
        )
        icon, family, _ = _MARKS[self._safety]
        lock = theme.pixmap(icon, theme.family(family).fg, 15, self.devicePixelRatioF())
        left, gap = theme.px(8), theme.px(15)
        painter.drawPixmap(left, (self.height() - theme.px(15)) // 2, lock)
        self._paint_address(painter, left + theme.px(15) + gap, self.width() - theme.px(10))
        painter.end()

    def _paint_address(self, painter: QPainter, left: int, right: int) -> None:
        theme = self._theme
        room = max(0, right - left)
        metrics = theme.metrics(TYPE["meta"], MEDIUM)
        host = metrics.elidedText(self._host, Qt.TextElideMode.ElideLeft, room)
        painter.setFont(theme.font(TYPE["meta"], MEDIUM))
        painter.setPen(theme.colour("text"))
        where = QRect(left, 0, room, self.height())
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(where, upright, host)
        used = metrics.horizontalAdvance(host)
        painter.setFont(theme.font(TYPE["meta"]))
        painter.setPen(theme.colour("text2"))
        rest = theme.metrics(TYPE["meta"]).elidedText(
            self._rest, Qt.TextElideMode.ElideRight, max(0, room - used)
        )
        painter.drawText(where.adjusted(used, 0, 0, 0), upright, rest)


class AddressBar(QWidget):
    """Back and reload beside the address."""

    back_wanted = Signal()
    reload_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_loading = False
        self.field = AddressField(theme)
        self.back = IconButton(theme, "arrow-left", translate("Pop", "Back"))
        self.reload = IconButton(theme, "rotate-cw", translate("Pop", "Reload"))
        self.back.clicked.connect(self.back_wanted)
        self.reload.clicked.connect(self.reload_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 10, 5)
        row.setSpacing(2)
        row.addWidget(self.back)
        row.addWidget(self.reload)
        row.addSpacing(2)
        row.addWidget(self.field, 1)
        self.set_can_go_back(False)

    def set_can_go_back(self, can: bool) -> None:
        """Whether there is a page to go back to."""
        self.back.setEnabled(can)

    def set_loading(self, is_loading: bool) -> None:
        """While a page loads, the reload button stops it."""
        if is_loading != self._is_loading:
            self._is_loading = is_loading
            name = translate("Pop", "Stop loading") if is_loading else translate("Pop", "Reload")
            self.reload.show_name(name)
            self.reload.show_icon("x" if is_loading else "rotate-cw")
