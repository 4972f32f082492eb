"""One desktop a person and server: the second start is heard, junk is not."""

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.app.single_instance import LONGEST_MESSAGE, RAISE, SingleInstance, checked_link, entry_in
from desktop.domain.errors import WorklistError
from tests.conftest import ExpectedLogs


def send(instance: SingleInstance, message: bytes) -> None:
    """As any program of this person can."""
    socket = QLocalSocket()
    socket.connectToServer(instance.name)
    assert socket.waitForConnected(1000)
    socket.write(message)
    socket.waitForBytesWritten(1000)
    socket.disconnectFromServer()


def test_row_38_the_second_start_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    """And opens an entry, if it was started for one."""
    first, second = (SingleInstance(tmp_path / "run", "https://a.example") for _ in range(2))
    assert first.is_first()
    assert not second.is_first()
    with qtbot.waitSignal(first.asked) as raised:
        assert second.tell(RAISE)
    assert raised.args == [""]
    with qtbot.waitSignal(first.asked) as opened:
        second.tell(b"worklist://entry/e-1")
    assert opened.args == ["e-1"]
    first.close()
    assert second.is_first()
    second.close()


def test_another_server_is_another_desktop(tmp_path: Path) -> None:
    """Somebody may work on two."""
    first = SingleInstance(tmp_path / "run", "https://a.example")
    second = SingleInstance(tmp_path / "run", "https://b.example")
    assert first.is_first()
    assert second.is_first()
    first.close()
    second.close()


@pytest.mark.parametrize(
    "junk",
    [
        b"\x00" * 10,
        b"raise\n",
        b"worklist://entry/../../etc/passwd",
        b"worklist://entry/e-1 --server http://evil.example",
        b"--remote-debugging-port=1",
        b"worklist://entry/" + b"e" * 200,
        "worklist://entry/é".encode(),
    ],
)
def test_row_38_junk_is_dropped(
    qtbot: QtBot, tmp_path: Path, junk: bytes, expected_logs: ExpectedLogs
) -> None:
    """Whatever is not exactly a message is none."""
    expected_logs.expect("desktop.app.single_instance", "a message of another program was dropped")
    first = SingleInstance(tmp_path / "run", "key")
    assert first.is_first()
    heard: list[str] = []
    first.asked.connect(heard.append)
    send(first, junk)
    qtbot.waitUntil(lambda: first.dropped == 1)
    assert heard == []
    first.close()


def test_row_38_a_megabyte_is_cut_off(qtbot: QtBot, tmp_path: Path, expected_logs: ExpectedLogs) -> None:
    """It is not read to its end, and the next message is heard."""
    expected_logs.expect("desktop.app.single_instance", "a message of another program was dropped")
    first = SingleInstance(tmp_path / "run", "key")
    assert first.is_first()
    heard: list[str] = []
    first.asked.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(first.name)
    socket.write(b"x" * 1_000_000)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    send(first, RAISE)
    qtbot.waitUntil(lambda: heard == [""])
    first.close()


def test_row_37_the_socket_is_this_persons_alone(tmp_path: Path) -> None:
    """So are the folder and the lock."""
    first = SingleInstance(tmp_path / "run", "key")
    assert first.is_first()
    assert stat.S_IMODE(Path(first.name).stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "run").stat().st_mode) == 0o700
    first.close()


def test_links_are_entries_and_nothing_else() -> None:
    """The command line is as untrusted as the socket."""
    assert entry_in("worklist://entry/e_1-2") == "e_1-2"
    assert entry_in("worklist://entry/e1/") == "e1"
    others = ("", "https://a", "worklist://entry/", "worklist://other/1", "worklist://entry/a?b")
    for bad in (*others, "x" * LONGEST_MESSAGE):
        assert entry_in(bad) == ""
    with pytest.raises(WorklistError, match="cannot be opened"):
        checked_link("javascript:alert(1)")


def test_y31_the_desktop_that_leads_is_killed_and_the_next_start_leads_at_once(tmp_path: Path) -> None:
    """A second start beside the first would ring twice; one after its death must not take it for alive."""
    leads = (
        "import sys; from pathlib import Path; from desktop.app.single_instance import SingleInstance\n"
        "one = SingleInstance(Path(sys.argv[1]), 'key'); print(one.is_first(), flush=True); sys.stdin.read()"
    )
    folder = str(tmp_path / "run")
    with subprocess.Popen(
        [sys.executable, "-c", leads, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as leader:
        assert leader.stdout is not None
        assert leader.stdout.readline() == "True\n"
        following = SingleInstance(tmp_path / "run", "key")
        assert not following.is_first()
        leader.kill()
    assert following.is_first()
    following.close()


def test_y31_who_cannot_find_out_whether_another_leads_rings_anyway(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    """Nobody would, if each took the broken lock for another desktop."""
    expected_logs.expect("desktop.app.single_instance", "whether Worklist runs already cannot be told")
    only = SingleInstance(tmp_path / "run", "key")
    shutil.rmtree(tmp_path / "run")
    (tmp_path / "run").touch()
    assert only.is_first()
    only.close()
