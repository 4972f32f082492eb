"""What nobody caught: written to a report without personal data, and the program goes on.

Slots, tasks and threads end here alike. A crash of the interpreter itself leaves the stacks of all threads in
``crashes/native.txt``.
"""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from desktop import __version__
from desktop.domain.record import wire_time
from desktop.host.paths import private_file, private_folder, write_private
from desktop.host.redaction import error_name, stack

MOST_REPORTS = 20
log = logging.getLogger(__name__)


class _Loops(logging.Handler):
    """Hears what a loop says of an error that nobody awaited: every loop of every thread says it there."""

    def __init__(self, note: Callable[[BaseException], None]) -> None:
        super().__init__(logging.ERROR)
        self._note = note

    def emit(self, record: logging.LogRecord) -> None:
        """Report it."""
        if record.exc_info and record.exc_info[1] is not None:
            self._note(record.exc_info[1])


class CrashReports:
    """Writes reports into one folder; ``on_crash`` is told of each, in whichever thread it happened."""

    def __init__(self, folder: Path, on_crash: Callable[[Path], None] | None = None) -> None:
        self._folder = private_folder(folder)
        self._on_crash = on_crash
        self._lock = threading.Lock()
        self._written: set[tuple[str, ...]] = set()

    def note(self, error: BaseException) -> None:
        """Report an error that nobody caught. The same place is reported once a run."""
        places = tuple(stack(error))
        log.error("Nobody caught %s", error, exc_info=error)
        with self._lock:
            if places in self._written or len(self._written) >= MOST_REPORTS:
                return
            self._written.add(places)
            number = len(self._written)
        at = datetime.now(UTC)
        report = self._folder / f"crash-{at:%Y%m%d-%H%M%S}-{number}.txt"
        head = f"worklist {__version__}, Python {sys.version.split()[0]}, {sys.platform}, {wire_time(at)}"
        write_private(report, "\n".join((head, error_name(error), "", *places, "")).encode())
        self._forget_old()
        if self._on_crash is not None:
            self._on_crash(report)

    def _forget_old(self) -> None:
        for report in sorted(self._folder.glob("crash-*.txt"))[:-MOST_REPORTS]:
            report.unlink(missing_ok=True)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """While it lasts, everything uncaught in this process comes here."""
        before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread
        sys.unraisablehook = self._from_nowhere
        loops = _Loops(self.note)
        logging.getLogger("asyncio").addHandler(loops)
        with private_file(self._folder / "native.txt").open("a", encoding="utf-8") as native:
            was_enabled = faulthandler.is_enabled()
            faulthandler.enable(native)
            try:
                yield
            finally:
                logging.getLogger("asyncio").removeHandler(loops)
                faulthandler.disable()
                if was_enabled and sys.__stderr__ is not None:
                    faulthandler.enable(sys.__stderr__)
                sys.excepthook, threading.excepthook, sys.unraisablehook = before

    def _from_main(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
        else:
            self.note(error)

    def _from_thread(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None and not isinstance(given.exc_value, SystemExit):
            self.note(given.exc_value)

    def _from_nowhere(self, given: "sys.UnraisableHookArgs") -> None:
        if given.exc_value is not None:
            self.note(given.exc_value)
