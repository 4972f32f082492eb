import os
import subprocess
import sys

from desktop.ui.pop.environment import NO_SANDBOX, reason_not_to_embed, scrub_environment


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
