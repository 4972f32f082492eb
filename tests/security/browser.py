"""An attacker's page in a real Chromium: ``python -m tests.security.browser ADDRESS BASE FILE``.

Loads the page at ADDRESS, or the one in FILE as if it had come from BASE, and prints the title that its
script leaves behind. The name ``evil.test`` leads to this computer, as after DNS rebinding.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWidgets import QApplication

FLAGS = ("--disable-gpu", "--no-proxy-server", "--host-resolver-rules=MAP evil.test 127.0.0.1")
WITHIN_MS = 30_000
NEVER_DONE = 3


def main(address: str, base: str, file: str) -> None:
    """Until the page says that it has done its worst."""
    os.environ.pop("QTWEBENGINE_CHROMIUM_FLAGS", None)  # it would be read in place of the arguments
    application = QApplication([sys.argv[0], "--webEngineArgs", *FLAGS])
    profile = QWebEngineProfile()
    page = QWebEnginePage(profile)

    def end(title: str) -> None:
        if title.startswith("done "):
            sys.stdout.write(title)
            sys.stdout.flush()
            os._exit(0)

    page.titleChanged.connect(end)
    QTimer.singleShot(WITHIN_MS, lambda: os._exit(NEVER_DONE))
    if address:
        page.load(QUrl(address))
    else:
        page.setHtml(Path(file).read_text(encoding="utf-8"), QUrl(base))
    while True:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    main(*sys.argv[1:4])
