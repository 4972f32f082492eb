"""The way between a page and its session: a channel in a script world of its own, origins checked twice.

Importing this module loads the web engine.
"""

import json
import logging
from functools import cache

from PySide6.QtCore import QFile, QIODevice, QObject, QUrl, Signal, Slot
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript

from desktop.ui.pop.gate import origin_of
from desktop.ui.pop.service_client.session import Session
from desktop.ui.pop.service_client.wire import LONGEST
from desktop.ui.theme.assets import asset
from desktop.ui.theme.theme import Theme

_log = logging.getLogger(__name__)
WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
NAME = "worklist"


@cache
def _channel_script() -> str:
    """Qt's own half of the channel, from inside Qt."""
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return ""
    return bytes(file.readAll().data()).decode("utf-8")


def _script(origins: frozenset[str], theme: str) -> QWebEngineScript:
    """The relay for pages of these origins. Only data in JSON is put before the fixed text."""
    known = {"ACCEPTED": sorted(origins), "LONGEST": LONGEST, "THEME": theme}
    head = "".join(f"const {name} = {json.dumps(value)};" for name, value in known.items())
    script = QWebEngineScript()
    script.setName(NAME)
    script.setWorldId(WORLD)
    script.setRunsOnSubFrames(False)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    relay = asset("bridge", "relay.js").read_text(encoding="utf-8")
    script.setSourceCode(f"(() => {{ {_channel_script()}\n{head}\n{relay} }})();")
    return script


class Relay(QObject):
    """What the relay script sees of us: two slots, two signals, nothing else."""

    answered = Signal(int, str)
    themed = Signal(str)

    def __init__(self, page: QWebEnginePage, session: Session, origins: frozenset[str], theme: Theme) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._origins = origins
        self._channel = QWebChannel(page)
        self._channel.registerObject(NAME, self)
        page.setWebChannel(self._channel, WORLD)
        self._theme = theme
        page.scripts().insert(_script(origins, self._theme_name()))
        theme.changed.connect(self._on_theme)
        session.said.connect(self.answered)
        page.urlChanged.connect(self._on_url)
        page.renderProcessTerminated.connect(lambda *_: session.begin())

    @Slot()
    def begin(self) -> None:
        """The script runs in a new document."""
        self._session.begin()

    @Slot(int, str, str)
    def ask(self, who: int, origin: str, text: str) -> None:
        """A request from the page. The page may have gone elsewhere since its script began."""
        here = origin_of(self._page.url())
        if here not in self._origins or origin not in self._origins:
            _log.warning("a call from %s in a page of %s was refused", origin[:100], here)
            return
        self._session.take(who, text)

    def _theme_name(self) -> str:
        return "dark" if self._theme.is_dark else "light"

    def _on_theme(self) -> None:
        """The open document turns at once; later ones begin with the new theme."""
        scripts = self._page.scripts()
        for old in scripts.find(NAME):
            scripts.remove(old)
        scripts.insert(_script(self._origins, self._theme_name()))
        self.themed.emit(self._theme_name())

    def _on_url(self, url: QUrl) -> None:
        if origin_of(url) not in self._origins:
            self._session.begin()
