"""A screen that nobody sees, with a window manager and a session bus of its own, for the tests' programs."""

import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any, Final

NEEDS: Final = ("Xvfb", "openbox", "xdotool", "dbus-daemon", "/usr/libexec/at-spi-bus-launcher")
LACKING: Final = [name for name in NEEDS if shutil.which(name) is None]
WITHIN_S: Final = 40
_SIZE = "1600x1000x24"


class Program:
    """One of the tests' own programs, which tells what happens in it: one JSON object on each line."""

    def __init__(self, screen: "Screen", module: str, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            env=screen.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,  # what is buffered, select does not see
        )
        self.heard: list[dict[str, Any]] = []

    def tells(self, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait for what it has to tell."""
        found = next(filter(fits, self.heard), None)
        while found is None:
            line = _line(self._process.stdout)
            assert line, f"the program ended; it told {self.heard}"
            self.heard.append(json.loads(line))
            found = self.heard[-1] if fits(self.heard[-1]) else None
        return found

    def say(self, word: str) -> None:
        """Have it do something."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n".encode())

    def close(self) -> None:
        """End it."""
        _end(self._process)


class Screen:
    """``environment`` is for programs that shall appear on it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment

    @property
    def bus(self) -> str:
        """Where the session bus is."""
        return self.environment["DBUS_SESSION_BUS_ADDRESS"]

    def do(self, *arguments: str) -> str:
        """Move the mouse and press keys as the machine's own would."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=WITHIN_S,
            check=True,
        )
        return done.stdout.strip()


@contextmanager
def running_screen(folder: Path) -> Iterator[Screen]:
    """Start it all; end it all."""
    with ExitStack() as stack:
        x_server = ["Xvfb", "-displayfd", "1", "-screen", "0", _SIZE, "-nolisten", "tcp"]
        display = _line(_started(stack, x_server, dict(os.environ)).stdout).strip()
        environment = os.environ | {
            "DISPLAY": f":{display}",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": str(folder),
        }
        folder.chmod(0o700)
        bus = _started(stack, ["dbus-daemon", "--session", "--nofork", "--print-address"], environment)
        environment["DBUS_SESSION_BUS_ADDRESS"] = _line(bus.stdout).strip()
        _started(stack, ["openbox"], environment)
        yield Screen(environment)


def _started(stack: ExitStack, command: list[str], environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
    )
    stack.callback(_end, process)
    return process


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


def _line(stream: IO[bytes] | None) -> str:
    assert stream is not None
    ready, _, _ = select.select([stream], [], [], WITHIN_S)
    assert ready, "nothing was told in time"
    return stream.readline().decode()
