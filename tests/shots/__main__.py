"""Takes a picture of every screen in every state, and says which do not look as accepted.

python -m tests.shots              all pictures and a contact sheet in build/shots/index.html
python -m tests.shots --check      only compare; pictures of what changed; status 1 if anything did
python -m tests.shots --accept     what is seen now is how it shall look
"""

import argparse
import os
import shutil
import sys
import time
from pathlib import Path

# Before the first application object: the same place, language and screen on every machine.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "UTC"

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from tests.shots.album import Album
from tests.shots.looks import LOOKS
from tests.shots.sheet import write_sheet

_OUT = Path("build/shots")
_QUIET = "This plugin does not support"


def _tell(_kind: QtMsgType, _context: object, text: str) -> None:
    if not text.startswith(_QUIET):
        sys.stderr.write(f"{text}\n")


def _report(album: Album) -> int:
    """Say what is not as accepted, one line each."""
    lines = [f"{shot.name}: new" for shot in album.shots if shot.is_new]
    for shot in album.shots:
        places = ", ".join(f"{at.x()},{at.y()} {at.width()} by {at.height()}" for at in shot.changed)
        lines += [f"{shot.name}: changed at {places}"] if places else []
    lines += [f"{file}: accepted, but there is no such scene" for file in album.strays()]
    lines += sorted(album.cut_off() - album.known_cut_off())
    for line in lines:
        sys.stdout.write(f"{line}\n")
    return 1 if lines else 0


def main(arguments: list[str] | None = None) -> int:
    """Do one of the three."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--look", action="append", choices=[look.name for look in LOOKS])
    parser.add_argument("--out", type=Path, default=_OUT)
    wanted = parser.parse_args(arguments)
    time.tzset()
    qInstallMessageHandler(_tell)
    app = QApplication(["worklist-shots"])
    app.setCursorFlashTime(0)
    shutil.rmtree(wanted.out, ignore_errors=True)
    wanted.out.mkdir(parents=True)
    album = Album(wanted.out, keeps_all=not (wanted.check or wanted.accept), accepts=wanted.accept)
    album.fill(app, [look for look in LOOKS if not wanted.look or look.name in wanted.look])
    if wanted.accept and not wanted.look:
        album.accept_all()
    sys.stdout.write(f"{len(album.shots)} pictures: {write_sheet(album.shots, wanted.out)}\n")
    found = 0 if wanted.accept else _report(album)
    return found if wanted.check else 0


if __name__ == "__main__":
    sys.exit(main())
