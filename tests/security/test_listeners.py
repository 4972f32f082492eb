"""What listens while the program runs: this computer alone can reach it, and nothing is left afterwards."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

LISTENS = "0A"
WITHIN_S = 150
LOOPBACK = {"0100007F", "00000000000000000000000001000000"}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def family(pid: int) -> list[int]:
    """A process and all below it."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    children = [child for thread in threads for child in thread.read_text().split()]
    return [pid, *(below for child in children for below in family(int(child)))]


def inodes(pid: int) -> set[str]:
    links = [str(link.readlink()) for link in Path(f"/proc/{pid}/fd").iterdir() if link.is_symlink()]
    return {link[len("socket:[") : -1] for link in links if link.startswith("socket:[")}


def listeners(pid: int) -> list[tuple[str, int]]:
    """Address, as the kernel writes it, and port of everything that the family listens on."""
    ours = {inode for one in family(pid) for inode in inodes(one)}
    found: list[tuple[str, int]] = []
    for table in ("tcp", "tcp6"):
        for row in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            local, state, inode = (row.split()[place] for place in (1, 3, 9))
            if state == LISTENS and inode in ours:
                address, _, port = local.partition(":")
                found.append((address, int(port, 16)))
    return found


def test_row_32_the_demo_listens_for_this_computer_alone_and_then_for_nobody(tmp_path: Path) -> None:
    demo = subprocess.Popen(
        [sys.executable, "-m", "desktop", "demo", "--quiet"],
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert demo.stdout is not None
    with demo, demo.stdout:
        try:
            assert b"http://127.0.0.1:" in demo.stdout.readline()
            found = listeners(demo.pid)
            assert found
            assert {address for address, _ in found} <= LOOPBACK
            demo.send_signal(signal.SIGTERM)
            assert demo.wait(timeout=WITHIN_S) in {0, -signal.SIGTERM}
        finally:
            demo.kill()
    for _, port in found:
        with socket.socket() as caller:
            assert caller.connect_ex(("127.0.0.1", port)) != 0
