"""What installers are made from says the same everywhere, and is well formed."""

import configparser
import os
import plistlib
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from packaging.requirements import Requirement

from desktop import __version__
from desktop.cli import SUBCOMMANDS
from desktop.host.options import declared_options
from tests.gates.finding import PROJECT
from tests.gates.licences import shipped

PACKAGING = PROJECT / "packaging"
ID = "org.worklist.worklist"
# Of Qt's own modules these are under the GPL alone.
GPL_ONLY = (
    "Charts",
    "DataVisualization",
    "Graphs",
    "HttpServer",
    "Lottie",
    "NetworkAuth",
    "Quick3D",
    "QuickTimeline",
    "VirtualKeyboard",
    "WaylandCompositor",
)


def made(script: str, *arguments: str) -> str:
    ran = subprocess.run(
        [sys.executable, str(PACKAGING / script), *arguments], capture_output=True, text=True, check=True
    )
    return ran.stdout


def test_the_version_stands_in_one_place() -> None:
    kinds = {".in", ".md", ".nsi", ".plist", ".ps1", ".py", ".sh", ".spec"}
    texts = [path for path in PACKAGING.rglob("*") if path.suffix in kinds]
    assert texts
    assert [path.name for path in texts if __version__ in _text(path)] == []


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_every_system_knows_the_program_by_one_name() -> None:
    information = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert information["CFBundleIdentifier"] == ID
    assert information["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["worklist"]
    assert (PACKAGING / "linux" / f"{ID}.desktop").is_file()
    assert f"<id>{ID}</id>" in _text(PACKAGING / "linux" / "metainfo.xml.in")
    assert f'setDesktopFileName("{ID}")' in _text(PROJECT / "desktop" / "app" / "session.py")


def test_a_link_can_never_become_a_switch() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(PACKAGING / "linux" / f"{ID}.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"].split() == ["/usr/bin/worklist", "--open", "%u"]
    assert '--open "%1"' in _text(PACKAGING / "windows" / "worklist.nsi")
    assert '--open "%1"' in _text(PACKAGING / "windows" / "msi.py")


def test_the_profile_and_the_rights_of_macos_are_lists() -> None:
    profile = plistlib.loads((PACKAGING / "macos" / "worklist.mobileconfig").read_bytes())
    (payload,) = profile["PayloadContent"]
    assert payload["PayloadType"] == "worklist"
    sections = {name.partition(".")[0] for name in declared_options()}
    assert {key for key in payload if not key.startswith("Payload")} <= sections
    rights = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert all(name.startswith("com.apple.security.cs.") for name in rights)


def test_group_policy_offers_every_setting(tmp_path: Path) -> None:
    made("windows/admx.py", str(tmp_path))
    space = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
    template = ET.parse(tmp_path / "worklist.admx")  # noqa: S314 - written by our own script just now
    texts = ET.parse(tmp_path / "en-US" / "worklist.adml")  # noqa: S314 - the same
    policies = {policy.get("name") for policy in template.iter(f"{space}policy")}
    assert policies == {name.replace(".", "_") for name in declared_options()}
    known = {text.get("id") for text in texts.iter(f"{space}string")}
    assert set(re.findall(r"\$\(string\.(\w+)\)", _text(tmp_path / "worklist.admx"))) == known
    shown = {one.get("id") for one in texts.iter(f"{space}presentation")}
    assert set(re.findall(r"\$\(presentation\.(\w+)\)", _text(tmp_path / "worklist.admx"))) == shown


def test_the_manual_page_tells_every_command() -> None:
    page = made("man_page.py")
    assert all(f".SS {command.name}\n" in page for command in SUBCOMMANDS)
    assert "\\-\\-self\\-test" in page


def test_no_module_of_qt_that_is_under_the_gpl_alone_may_ship() -> None:
    lines = _text(PACKAGING / "qt-allowed.txt").splitlines()
    allowed = {name for line in lines if not line.startswith("#") for name in line.split()}
    assert not {name for name in allowed if name.startswith(GPL_ONLY)}


@pytest.mark.parametrize(
    ("template", "script"),
    [
        ("nfpm.yaml.in", "other_packages.sh"),
        ("debian/control.in", "deb.sh"),
        ("debian/copyright", "deb.sh"),
        ("metainfo.xml.in", "stage.sh"),
    ],
)
def test_every_blank_of_a_template_is_filled(template: str, script: str) -> None:
    blank = re.compile(r"@[A-Z_]+@")
    asked = set(blank.findall(_text(PACKAGING / "linux" / template)))
    assert asked
    assert asked <= set(blank.findall(_text(PACKAGING / "linux" / script)))


def test_the_entries_of_the_menu_and_of_the_session_start_what_is_installed() -> None:
    for name, switch in ((f"{ID}.desktop", "--open"), ("autostart.desktop", "--at-login")):
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(PACKAGING / "linux" / name, encoding="utf-8")
        keys = entry["Desktop Entry"]
        assert (keys["Type"], keys["Version"], keys["Icon"]) == ("Application", "1.4", ID)
        assert keys["Exec"].split()[:2] == ["/usr/bin/worklist", switch]


def test_software_centres_find_a_name_in_every_language() -> None:
    told = ET.parse(PACKAGING / "linux" / "metainfo.xml.in").getroot()  # noqa: S314 - our own file
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert {one.get(language) for one in told.findall("summary")} == {None, "de", "es"}
    assert told.findtext("launchable") == f"{ID}.desktop"
    assert told.findtext("project_license") == "Apache-2.0"
    assert told.findtext("provides/mediatype") == "x-scheme-handler/worklist"


def test_the_first_setup_installs_what_ships_and_what_installs_the_project() -> None:
    ran = subprocess.run(
        ["sh", "-euc", """eval "$(sed -n '/^locked() {/,/^}/p' packaging/setup.sh)"; locked"""],
        cwd=PROJECT,
        env={**os.environ, "packages": "shipped", "constraints": "packaging/constraints.txt"},
        capture_output=True,
        text=True,
        check=True,
    )
    blocks = re.split(r"\n(?=\S)", ran.stdout)
    names = {re.split(r"[\[=]", block)[0] for block in blocks}
    asked = [Requirement(line) for line in metadata.requires("hatchling") or ()]
    builds = {one.name for one in asked if one.marker is None or one.marker.evaluate()}
    assert shipped() | builds | {"hatchling", "editables"} <= names
    assert {"pytest", "mypy"}.isdisjoint(names)
    assert all("--hash=sha256:" in block for block in blocks)
