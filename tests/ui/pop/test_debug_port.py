"""Nothing in the environment makes the engine listen."""

import os
import socket
import subprocess
import sys

import pytest

SCRIPT = """
import os, socket, sys
port = int(os.environ["PORT"])
if sys.argv[1] == "scrubbed":
    from desktop.app.session import make_application
    application = make_application()
else:
    from PySide6.QtWidgets import QApplication
    application = QApplication([])
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
from PySide6.QtCore import QEventLoop
from PySide6.QtWebEngineWidgets import QWebEngineView
view, ended = QWebEngineView(), []
view.loadFinished.connect(ended.append)
view.setHtml("<p>x")
while not ended:
    application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
with socket.socket() as caller:
    print("LISTENS", caller.connect_ex(("127.0.0.1", port)) == 0)
view.deleteLater()
application.processEvents()
os._exit(0) if not sys.stdout.flush() else None
"""


@pytest.mark.parametrize(("start", "listens"), [("scrubbed", "False"), ("bare", "True")])
def test_row_33_debug_variables_open_no_port(start: str, listens: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT, start],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PORT": str(port),
            "QTWEBENGINE_REMOTE_DEBUGGING": f"127.0.0.1:{port}",
            "QTWEBENGINE_CHROMIUM_FLAGS": f"--remote-debugging-port={port}",
            "QTWEBENGINE_DISABLE_SANDBOX": "1",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout
    assert f"LISTENS {listens}" in told
