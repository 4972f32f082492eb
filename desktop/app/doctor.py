"""``worklist doctor``: what this machine lacks, and how to mend it. It only looks, and changes nothing."""

import asyncio
import json
import os
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

from desktop.api.line.failures import raise_for
from desktop.api.line.network import Network
from desktop.api.line.wire import Call, Deadlines, Lane, Wire
from desktop.app.back_end import network_of
from desktop.domain.errors import WorklistError
from desktop.host.keyring_store import backend_name, find_backend
from desktop.host.libraries import missing
from desktop.host.paths import Folders, Mode, folders
from desktop.host.policy import policy_place, read_policy
from desktop.host.resources import resource
from desktop.host.settings import Settings, Source
from desktop.ui.pages.versions import ENGINE, engine_versions, versions
from desktop.ui.pop.environment import reason_not_to_embed

REACH_WITHIN_S = 5.0
CLOCK_OFF_S = 5.0
FONTS = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")

MEND = "Is the address right, and the service running?"
MENDS = {
    "network.proxy": "Sign in to the network, or set server.proxy.",
    "network.blocked": "Ask whoever runs this network to let the address through.",
    "network.certificate": "Is this computer's date right? Else name the authority in server.authorities.",
    "network.dns": "Is the address right, and this computer connected?",
}

# What is lost without the libraries for a purpose.
LOSSES = {
    "window": "no window can open",
    "screen": "windows open only without a screen",
    "sound": "offers ring with the system's beep",
    "web": "third-party pages open in the browser only",
}


class Verdict(StrEnum):
    """How it stands with one thing."""

    GOOD = "ok"
    LESS = "less"
    LACKS = "LACKS"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at; ``mend`` says what to do where something is not as it should be."""

    verdict: Verdict
    what: str
    mend: str = ""


def program() -> list[Finding]:
    """The program and what it runs on."""
    told = ", ".join(f"{name} {version}" for name, version in versions()[:-1])
    if not (3, 11) <= sys.version_info[:2] < (3, 15):
        return [Finding(Verdict.LACKS, told, "Use Python 3.11, 3.12, 3.13 or 3.14.")]
    return [Finding(Verdict.GOOD, told)]


def libraries() -> list[Finding]:
    """What Qt loads from the operating system."""
    if sys.platform != "linux":
        return [Finding(Verdict.GOOD, "Qt brings its libraries itself on this system")]
    found: list[Finding] = []
    for purpose, loss in LOSSES.items():
        lacking = missing([purpose])
        if lacking:
            names = ", ".join(need.name for need in lacking)
            packages = " ".join(need.packages[-1] for need in lacking)
            verdict = Verdict.LACKS if purpose in {"window", "screen"} else Verdict.LESS
            found.append(Finding(verdict, f"{names} missing: {loss}", f"sudo apt-get install {packages}"))
    return found or [Finding(Verdict.GOOD, "all libraries that Qt needs")]


def screen() -> list[Finding]:
    """Where a window would appear."""
    if sys.platform != "linux":
        return [Finding(Verdict.GOOD, "the system's own")]
    if shown := os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY"):
        return [Finding(Verdict.GOOD, shown)]
    mend = "Start it from a desktop session, or take `worklist tour --out DIR` for pictures."
    return [Finding(Verdict.LESS, "no screen (no WAYLAND_DISPLAY, no DISPLAY)", mend)]


def fonts() -> list[Finding]:
    """The fonts that ship with the program, and one of the system's for scripts that they lack."""
    if lacking := [name for name in FONTS if not resource("fonts", name).is_file()]:
        return [Finding(Verdict.LACKS, f"{', '.join(lacking)} missing", "Install Worklist again.")]
    if sys.platform == "linux" and not any(Path("/usr/share/fonts").rglob("*.[to]t[fc]")):
        mend = "sudo apt-get install fonts-dejavu-core"
        return [Finding(Verdict.LESS, "Inter; no font of the system for other scripts", mend)]
    return [Finding(Verdict.GOOD, "Inter, and the system's")]


def keyring() -> list[Finding]:
    """Where a sign-in can be kept."""
    backend = find_backend()
    if backend is not None:
        return [Finding(Verdict.GOOD, backend_name(backend))]
    mend = "Run a keyring (GNOME Keyring, KWallet) in your desktop session."
    return [Finding(Verdict.LESS, "none: you sign in again at each start", mend)]


def web_engine() -> list[Finding]:
    """What shows third-party pages inside the window."""
    if find_spec(ENGINE) is None:
        mend = "Install the full edition to see pages inside the window."
        return [Finding(Verdict.LESS, "not in this edition: pages open in the browser", mend)]
    chromium, patches = engine_versions()
    engine = f"Chromium {chromium}, patched to {patches}"
    if reason := reason_not_to_embed():
        return [Finding(Verdict.LESS, f"{engine}, not for root", reason)]
    return [Finding(Verdict.GOOD, engine)]


def data_folders(places: Folders | None = None) -> list[Finding]:
    """Whether what is kept can be written, and read by nobody else."""
    places = places or folders(Mode.DESKTOP)
    found: list[Finding] = []
    for folder in (places.settings, places.data, places.cache, places.logs):
        existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
        if not os.access(existing, os.W_OK):
            mend = f"Make it yours: sudo chown -R $USER {existing}"
            found.append(Finding(Verdict.LACKS, f"{folder} cannot be written", mend))
        elif os.name == "posix" and folder.exists() and stat.S_IMODE(folder.stat().st_mode) & 0o077:
            found.append(Finding(Verdict.LESS, f"{folder} can be read by others", f"chmod 700 {folder}"))
    return found or [Finding(Verdict.GOOD, str(places.data))]


def in_force() -> list[Finding]:
    """The settings that are not as the program was made, and who decided them."""
    try:
        policy = read_policy()
    except WorklistError as error:
        return [Finding(Verdict.LACKS, error.title, error.message)]
    settings = Settings(folders(Mode.DESKTOP).settings_file, policy)
    found = [Finding(Verdict.LESS, f"{one.title} {one.message}") for one in settings.notices]
    found += [
        Finding(Verdict.GOOD, f"{one.option.name} = {one.value} (by {one.source})")
        for one in settings
        if one.source is not Source.PROGRAM
    ]
    place = policy_place() or "the registry"
    return found or [Finding(Verdict.GOOD, f"as the program was made; no policy in {place}")]


def service(url: str | None, network: Network | None = None) -> list[Finding]:
    """Whether the routing service answers, and how far its clock is from ours."""
    if not url:
        mend = "`worklist demo` brings a service of its own; or ask with --server URL."
        return [Finding(Verdict.GOOD, "no server set", mend)]
    try:
        return asyncio.run(_reach(url.rstrip("/"), network or Network()))
    except WorklistError as error:
        return [Finding(Verdict.LACKS, f"{url}: {error.title}", error.message or MENDS.get(error.code, MEND))]
    except (ValueError, KeyError, TypeError):
        mend = "Something else answers there: a sign-in page of the network, or another program."
        return [Finding(Verdict.LACKS, f"{url} is no routing service", mend)]


async def _reach(url: str, network: Network) -> list[Finding]:
    wire = Wire(url, Deadlines(answer_s=REACH_WITHIN_S), network=network)
    try:
        told = await wire.send(Lane.READS, Call("GET", "/health"))
    finally:
        await wire.close()
    raise_for(told)
    answer = json.loads(told.content)
    server_at = datetime.fromisoformat(answer["serverTime"])
    offset_s = (server_at - (told.sent_at + (told.received_at - told.sent_at) / 2)).total_seconds()
    found = [Finding(Verdict.GOOD, f"{url} answers, version {answer['version']}")]
    if abs(offset_s) > CLOCK_OFF_S:
        mend = "Let this computer set its clock from the network; due times are by the server's clock."
        return [*found, Finding(Verdict.LESS, f"this clock is {-offset_s:+.0f} s off the server's", mend)]
    return [*found, Finding(Verdict.GOOD, f"clocks agree ({offset_s:+.1f} s)")]


def server_address(asked: str | None) -> str | None:
    """The server to look at: that asked for, else that which is set."""
    if asked:
        return asked
    try:
        return str(Settings(folders(Mode.DESKTOP).settings_file, read_policy())["server.url"])
    except WorklistError:
        return None


def _network() -> Network:
    """As it is set; what is wrong with the settings is told of them."""
    try:
        return network_of(Settings(folders(Mode.DESKTOP).settings_file, read_policy()))
    except WorklistError:
        return Network()


def examinations(server: str | None) -> dict[str, Callable[[], list[Finding]]]:
    """Everything that is looked at, in the order it is told."""
    return {
        "program": program,
        "libraries": libraries,
        "screen": screen,
        "fonts": fonts,
        "keyring": keyring,
        "web engine": web_engine,
        "folders": data_folders,
        "settings": in_force,
        "service": lambda: service(server_address(server), _network()),
    }


def run(server: str | None = None, out: TextIO | None = None) -> int:
    """Print what was found; 1 when something is lacking that the program cannot do without."""
    out = out or sys.stdout
    is_lacking = False
    for name, examine in examinations(server).items():
        for finding in examine():
            is_lacking |= finding.verdict is Verdict.LACKS
            out.write(f"{finding.verdict:5}  {name:10} {finding.what}\n")
            if finding.mend:
                out.write(f"{'':18}→ {finding.mend}\n")
            out.flush()
    return 1 if is_lacking else 0
