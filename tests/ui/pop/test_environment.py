import os
import subprocess
import sys

import pytest

from desktop.ui.pop.environment import NO_SANDBOX, prefer_dark_pages, reason_not_to_embed, scrub_environment


def test_row_33_everything_that_steers_the_engine_is_taken_out() -> None:
    environ = {
        "QTWEBENGINE_REMOTE_DEBUGGING": "9222",
        "QTWEBENGINE_CHROMIUM_FLAGS": "--remote-debugging-port=9222 --no-sandbox",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "SSLKEYLOGFILE": "/tmp/keys",  # noqa: S108 - never opened
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": "/home/rn",
    }
    assert scrub_environment(environ) == (
        "QTWEBENGINE_CHROMIUM_FLAGS",
        "QTWEBENGINE_DISABLE_SANDBOX",
        "QTWEBENGINE_REMOTE_DEBUGGING",
        "SSLKEYLOGFILE",
    )
    assert environ == {"QT_QPA_PLATFORM": "offscreen", "HOME": "/home/rn"}
    assert scrub_environment(environ) == ()


def test_the_real_environment_of_a_process_can_be_scrubbed_before_qt_is_loaded() -> None:
    program = (
        "import os, sys\n"
        "from desktop.ui.pop.environment import scrub_environment\n"
        "print(*scrub_environment(os.environ))\n"
        "print('QTWEBENGINE_REMOTE_DEBUGGING' in os.environ, 'PySide6' in sys.modules)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "QTWEBENGINE_REMOTE_DEBUGGING": "0.0.0.0:9222"},
        capture_output=True,
        text=True,
        check=True,
    )
    scrubbed, still_there = ended.stdout.splitlines()
    assert "QTWEBENGINE_REMOTE_DEBUGGING" in scrubbed.split()
    assert still_there == "False False"


def test_root_is_told_why_and_what_to_do() -> None:
    sentence = reason_not_to_embed({}, user_id=0)
    assert "root" in sentence
    assert "ordinary user" in sentence


def test_an_ordinary_user_or_an_explicit_test_run_may_embed() -> None:
    assert not reason_not_to_embed({}, user_id=1000)
    assert not reason_not_to_embed({NO_SANDBOX: "1"}, user_id=0)
    assert reason_not_to_embed({NO_SANDBOX: "0"}, user_id=0)


def test_dark_is_asked_for_beside_what_was_set_already() -> None:
    environ = {"QTWEBENGINE_CHROMIUM_FLAGS": "--one"}
    prefer_dark_pages(environ)
    flag = "--blink-settings=preferredColorScheme=0"
    assert environ["QTWEBENGINE_CHROMIUM_FLAGS"] == f"--one {flag}"
    environ = {}
    prefer_dark_pages(environ)
    assert environ["QTWEBENGINE_CHROMIUM_FLAGS"] == flag


PAGE_IN = """
import os, sys
from PySide6.QtCore import QEventLoop
from desktop.app.session import make_application
application = make_application()
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
from desktop.ui.pop.engine import Engine
from desktop.ui.pop.gate import Admitted, Gate
from desktop.ui.theme.appearance import Appearance, Mode
from desktop.ui.theme.theme import Theme
from PySide6.QtCore import QUrl
theme = Theme(application, Appearance(mode=Mode(sys.argv[1])))
engine = Engine(theme, Gate(lambda _: ""), application)
kept = engine._make_view(Admitted(QUrl("https://page.example/")))
from PySide6.QtWebEngineWidgets import QWebEngineView
bare = QWebEngineView()
bare.titleChanged.connect(lambda title: title.startswith("dark:") and (print(title), os._exit(0)))
bare.setHtml("<script>document.title = 'dark:' + matchMedia('(prefers-color-scheme: dark)').matches</script>")
while True:
    application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
"""


@pytest.mark.parametrize(("mode", "said"), [("dark", "dark:true"), ("light", "dark:false")])
def test_a_page_that_only_asks_the_media_query_wears_the_programs_theme(mode: str, said: str) -> None:
    told = subprocess.run(
        [sys.executable, "-u", "-c", PAGE_IN, mode],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    ).stdout
    assert said in told
