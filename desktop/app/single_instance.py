"""One desktop per person and server: a second start raises the first window and ends.

The message of a second start is untrusted: any program of this person can send one. It can raise the window
or open an entry, and nothing else; what is not exactly that is dropped.
"""

import hashlib
import logging
import os
import re
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Qt, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.domain.errors import WorklistError
from desktop.host.paths import private_folder

log = logging.getLogger(__name__)

RAISE = b"raise"
LONGEST_MESSAGE = 256
WAITS_MS = 1000
_ENTRY_LINK = re.compile(r"worklist://entry/([A-Za-z0-9][A-Za-z0-9_-]{0,99})/?", re.ASCII)


def entry_in(link: str) -> str:
    """The id in ``worklist://entry/ID``; empty for anything else, however it looks."""
    found = _ENTRY_LINK.fullmatch(link)
    return found.group(1) if found else ""


def checked_link(link: str) -> str:
    """A link from the command line, or a WorklistError that says what one looks like."""
    if not entry_in(link):
        raise WorklistError("This link cannot be opened.", "It has to be worklist://entry/ID.")
    return link


def socket_name(folder: Path, key: str) -> str:
    """Where the first instance listens: a path of this person's own; on Windows, which has pipes, a name.

    The folder for what runs is preferred: a socket's path may only be some hundred bytes long.
    """
    name = f"worklist-{_short(folder, key)}"
    if sys.platform == "win32":
        return name
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return str((Path(runtime) if Path(runtime).is_dir() and runtime else folder) / f"{name}.socket")


def _short(folder: Path, key: str) -> str:
    return hashlib.sha256(f"{folder} {key}".encode()).hexdigest()[:16]


class SingleInstance(QObject):
    """``asked`` carries the id of an entry to open, or nothing when the window is to be raised.

    A lock file decides who is first, since a second ``listen`` for one person only takes the name over.
    """

    asked = Signal(str)

    def __init__(self, folder: Path, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = socket_name(folder, key)
        self._lock = QLockFile(str(private_folder(folder) / f"{_short(folder, key)}.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        self.dropped = 0

    def is_first(self) -> bool:
        """Whether nobody else is: then listen. Who cannot tell leads: better two that ring than none."""
        if not self._lock.tryLock(0):
            if self._lock.error() is QLockFile.LockError.LockFailedError:
                return False
            log.warning("whether Worklist runs already cannot be told: %s", self._lock.error().name)
        QLocalServer.removeServer(self.name)  # a crash leaves it behind
        if not self._server.listen(self.name):
            log.warning("a second start cannot be heard: %s", self._server.errorString())
        return True

    def tell(self, message: bytes) -> bool:
        """Send the first instance a message; whether it could be reached."""
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(WAITS_MS):
            return False
        socket.write(message)
        socket.waitForBytesWritten(WAITS_MS)
        socket.disconnectFromServer()
        return True

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
        self._lock.unlock()

    def _meet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            _Caller(socket, self).ended.connect(self._take)

    def _take(self, message: bytes) -> None:
        if message == RAISE:
            self.asked.emit("")
        elif entry_id := entry_in(message.decode("ascii", "replace")):
            self.asked.emit(entry_id)
        elif message:
            self.dropped += 1
            log.warning("a message of another program was dropped")


class _Caller(QObject):
    """One connection: what it said, told once it has ended."""

    ended = Signal(bytes)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._heard = b""
        socket.setReadBufferSize(LONGEST_MESSAGE + 1)
        socket.readyRead.connect(self._hear)
        socket.disconnected.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._hear()
        if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            self._end()

    def _hear(self) -> None:
        self._heard += bytes(self._socket.readAll().data())
        if len(self._heard) > LONGEST_MESSAGE:
            # Not from inside its own signal: Qt goes on reading after it.
            QTimer.singleShot(0, self._socket, self._socket.abort)

    def _end(self) -> None:
        self._socket.readyRead.disconnect(self._hear)
        self._socket.deleteLater()
        self.deleteLater()
        self.ended.emit(self._heard[: LONGEST_MESSAGE + 1])
