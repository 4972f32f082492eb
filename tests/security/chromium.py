"""The same in a Chromium that is installed here: ``python -m tests.security.chromium ADDRESS BASE FILE``.

``WORKLIST_ATTACKER`` is its path. What ``browser`` does with Qt's engine this does by the debugging pipe: the
page in FILE is given as the answer to the request for BASE, so that all that follows goes to who is there.
"""

import base64
import fcntl
import json
import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.security.browser import FLAGS, NEVER_DONE, WITHIN_MS

VARIABLE = "WORKLIST_ATTACKER"
# A newer browser asks before a page reaches this computer: that is off, so that what holds is ours.
ASKS = "--disable-features=LocalNetworkAccessChecks"
OPTIONS = ("--headless", "--no-sandbox", "--no-first-run", "--remote-debugging-pipe", ASKS, *FLAGS)
HTML = [{"name": "Content-Type", "value": "text/html"}]
DONE = """new Promise(resolve => setInterval(() => {
  if (document.title.startsWith("done ")) resolve(document.title);
}, 50))"""
Message = dict[str, Any]


class Debugger:
    """Commands and answers over two pipes, each ended by a zero byte; the program reads 3 and writes 4."""

    def __init__(self, program: str, profile: str) -> None:
        ends = (*os.pipe(), *os.pipe())
        # Out of the way, so that none of them is what another is laid upon.
        reads, self._to, self._of, writes = (fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
        laid = [(os.POSIX_SPAWN_DUP2, reads, 3), (os.POSIX_SPAWN_DUP2, writes, 4)]
        line = [program, *OPTIONS, f"--user-data-dir={profile}"]
        self.pid = os.posix_spawn(program, line, os.environ, file_actions=laid)
        for end in (*ends, reads, writes):
            os.close(end)
        self._number = 0

    def send(self, method: str, session: str | None = None, **parameters: object) -> int:
        """A command; its number."""
        self._number += 1
        said: Message = {"id": self._number, "method": method, "params": parameters}
        said |= {"sessionId": session} if session else {}
        os.write(self._to, json.dumps(said).encode() + b"\0")
        return self._number

    def heard(self) -> Iterator[Message]:
        """All answers and events until it ends."""
        rest = b""
        while part := os.read(self._of, 65536):
            *whole, rest = (rest + part).split(b"\0")
            yield from map(json.loads, whole)

    def ask(self, method: str, session: str | None = None, **parameters: object) -> Message:
        """The result of a command at the beginning, when nothing else is said that matters."""
        number = self.send(method, session, **parameters)
        return next(dict(one.get("result", {})) for one in self.heard() if one.get("id") == number)


def visit(debugger: Debugger, address: str, given: str | None) -> str:
    """The title that the page at the address leaves behind; ``given``: the page itself."""
    target = debugger.ask("Target.createTarget", url="about:blank")["targetId"]
    session = debugger.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    debugger.send("Page.enable", session)
    if given is not None:
        debugger.send("Fetch.enable", session, patterns=[{"urlPattern": address, "resourceType": "Document"}])
    debugger.send("Page.navigate", session, url=address)
    waits_for = 0
    for said in debugger.heard():
        if said.get("method") == "Fetch.requestPaused":
            html = base64.b64encode((given or "").encode()).decode()
            answer = {"responseCode": 200, "responseHeaders": HTML, "body": html}
            debugger.send("Fetch.fulfillRequest", session, requestId=said["params"]["requestId"], **answer)
            debugger.send("Fetch.disable", session)
        elif said.get("method") == "Page.domContentEventFired":
            waits_for = debugger.send("Runtime.evaluate", session, expression=DONE, awaitPromise=True)
        elif waits_for and said.get("id") == waits_for:
            return str(said["result"]["result"]["value"])
    sys.exit(NEVER_DONE)


def main(address: str, base: str, file: str) -> None:
    """Until the page says that it has done its worst."""
    given = Path(file).read_text(encoding="utf-8") if file else None
    signal.signal(signal.SIGALRM, lambda *_: sys.exit(NEVER_DONE))
    signal.alarm(WITHIN_MS // 1000)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        debugger = Debugger(os.environ[VARIABLE], profile)
        try:
            sys.stdout.write(visit(debugger, address or base, given))
        finally:
            debugger.send("Browser.close")
            os.waitpid(debugger.pid, 0)


if __name__ == "__main__":
    main(*sys.argv[1:4])
