"""Sets the stage: a private service, the real main window, a folder for pictures and transcript."""

import asyncio
import json
import os
import tempfile
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app.demo import connection_to, start_service
from desktop.app.desktop import Desktop
from desktop.app.loop import UiLoop
from desktop.app.session import has_screen, make_application
from desktop.app.tour.scenes import play
from desktop.app.tour.stage import Stage, Transcript
from desktop.app.tour.witness import Witness
from desktop.domain.errors import WorklistError
from desktop.host.logs import logging_to
from desktop.host.paths import private_folder
from desktop.host.resources import resource
from desktop.ui.pop.environment import NO_SANDBOX

AGENT = "mara.lindholm"
SHORT_WORKBIN = "wb-claims"
SHORT_ALERT_S = 5


def run(out: Path) -> int:
    """Play the scenario; 0 when every step was as it should be, 1 when one was not."""
    private_folder(out)
    if not has_screen() or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_big_screen(out)}"
    application = make_application()
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # The tour shows only its own page; everybody else's pages are refused for root.
        os.environ[NO_SANDBOX] = "1"
    for old in out.glob("*.png"):
        old.unlink()
    transcript = Transcript(out / "transcript.txt")
    with ExitStack() as ending:
        folder = Path(ending.enter_context(tempfile.TemporaryDirectory(prefix="worklist-tour-")))
        ending.enter_context(logging_to(folder, "desktop"))
        try:
            with asyncio.Runner(loop_factory=lambda: UiLoop(application)) as runner:
                runner.run(_play(application, folder, out, transcript))
        except WorklistError as error:
            transcript.write(f"✗ {error}")
            return 1
    transcript.write(f"All as it should be. Pictures and transcript: {out}")
    return 0


async def _play(application: QApplication, folder: Path, out: Path, transcript: Transcript) -> None:
    service = start_service(folder, load=_short_offers(folder))
    desktop = Desktop(application, connection_to(service, AGENT, folder / "desk", folder / "settings.toml"))
    try:
        async with Witness(service) as witness:
            stage = Stage(desktop, service, witness, out, transcript)
            desktop.start()
            try:
                await play(stage)
            finally:
                service = stage.service
    finally:
        await asyncio.to_thread(desktop.engine.stop)
        desktop.stop()
        await asyncio.to_thread(service.child.stop)


def _big_screen(folder: Path) -> Path:
    """The unseen screen is 800 pixels wide unless a file says more, and popovers are pushed into it."""
    screen = {"name": "tour", "x": 0, "y": 0, "width": 1920, "height": 1200}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen | dots]}), encoding="utf-8")
    return file


def _short_offers(folder: Path) -> Path:
    """The demo's claims workbin with a short time to answer, as a document to load over the demo's."""
    organisation = json.loads(resource("demo", "organisation.json").read_bytes())
    claims = next(one for one in organisation["workbins"] if one["id"] == SHORT_WORKBIN)
    claims["alertTimeoutSeconds"] = SHORT_ALERT_S
    document = {part: organisation[part] for part in ("groups", "skills")} | {"workbins": [claims]}
    file = folder / "short-offers.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file
