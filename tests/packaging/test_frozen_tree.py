"""What the recipe of the frozen program leaves out, and what stops a build."""

import ast
import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QLibraryInfo

from tests.gates.finding import PROJECT

PACKAGING = PROJECT / "packaging"
WANTED = {"LANGUAGES", "UNUSED", "SYSTEM", "is_used", "excluded"}


@pytest.fixture(scope="module")
def recipe() -> dict[str, Any]:
    """The names of the recipe that need no PyInstaller."""
    tree = ast.parse((PACKAGING / "worklist.spec").read_text(encoding="utf-8"))
    kept = [node for node in tree.body if _names(node) & WANTED]
    found: dict[str, Any] = {}
    exec("import re", found)  # noqa: S102 - the recipe's own import
    exec(compile(ast.Module(kept, []), "worklist.spec", "exec"), found)  # noqa: S102 - our own file
    return found


def _names(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.Assign):
        return {target.id for target in node.targets if isinstance(target, ast.Name)}
    return {node.name} if isinstance(node, ast.FunctionDef) else set()


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/qmltooling/libqmldbg_debugger.so",  # behind it is a library under the GPL alone
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/translations/qtwebengine_locales/fr.pak",
        "libnss3.so",  # it loads parts of its own from the system, of the system's version
        "libX11.so.6",
        "libz.so.1",
    ],
)
def test_it_stays_out(recipe: dict[str, Any], name: str) -> None:
    assert not recipe["is_used"](name)
    assert not recipe["is_used"](name.replace("/", "\\"))


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/qtwebengine_locales/es.pak",
        "libcrypto.so.3",
        "libzmq.so.5",
        "desktop/_resources/i18n/worklist_es.qm",
    ],
)
def test_it_ships(recipe: dict[str, Any], name: str) -> None:
    assert recipe["is_used"](name)


def test_nothing_that_the_program_imports_is_left_out(recipe: dict[str, Any]) -> None:
    assert {"pip", "setuptools", "tkinter", "PySide6.QtPdf"} <= set(recipe["excluded"])
    imported = {
        alias
        for path in (PROJECT / "desktop").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in (node.module, *(f"{node.module}.{name.name}" for name in node.names))
    }
    lost = {name for name in imported & set(recipe["excluded"]) if name.startswith("PySide6.")}
    assert lost <= {"PySide6.QtMultimedia"}, "frozen, the program would end where it imports them"


def _prune() -> ModuleType:
    spec = importlib.util.spec_from_file_location("prune", PACKAGING / "prune.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _plant(tree: Path, name: str) -> None:
    """A real library under a name of choice, where nothing prunes it."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    (tree / "plugins").mkdir(exist_ok=True)
    shutil.copy(next((plugins / "imageformats").glob("*qico*")), tree / "plugins" / name)


@pytest.mark.skipif(shutil.which("readelf") is None, reason="only where binutils are, as where it is frozen")
@pytest.mark.parametrize("planted", ["Charts", "Quick3DUtils", "NetworkAuth", "VirtualKeyboard", "Pdf"])
def test_a_library_that_may_not_ship_fails_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], planted: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["prune.py", str(tmp_path)])
    _plant(tmp_path, "libQt6Gui.so.6")
    assert _prune().main() == 0
    _plant(tmp_path, f"libQt6{planted}.so.6")
    assert _prune().main() == 1
    assert f"libQt6{planted}.so.6" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["Qt6{}.dll", "Qt{}.framework", "libQt6{}.so.6"])
def test_what_may_not_ship_is_known_on_every_system(tmp_path: Path, name: str) -> None:
    for module in ("Gui", "WebEngineCore", "Charts", "Quick3DUtils"):
        (tmp_path / name.format(module)).touch()
    (tmp_path / "QtCore.pyd").touch()
    assert _prune().forbidden(tmp_path) == [name.format("Charts"), name.format("Quick3DUtils")]
