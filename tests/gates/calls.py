"""Calls and imports that have hurt others, each with the sentence that says why not."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.gates.finding import PROJECT, Finding, last_name

# The one module that hands an address to the system's browser, after it has judged it.
BROWSER_GATE = PROJECT / "desktop" / "ui" / "pop" / "gate.py"

# Who signs in as a program: a source of work and the service itself. A person's desktop never does.
PROGRAMS = (PROJECT / "desktop" / "adapter", PROJECT / "desktop" / "service")
_GRANT = "client_credentials"

# The one module that is the loop.
LOOP = PROJECT / "desktop" / "app" / "loop.py"

GPL_ONLY = frozenset({
    "QtBodymovin", "QtCharts", "QtDataVisualization", "QtGraphs", "QtGraphsWidgets", "QtHttpServer",
    "QtLottie", "QtNetworkAuth", "QtQuick3D", "QtQuickTimeline", "QtVirtualKeyboard", "QtWaylandCompositor",
})  # fmt: skip

STATIC_DIALOGS = {
    "QMessageBox": {"question", "information", "warning", "critical", "about"},
    "QFileDialog": {
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
        "getExistingDirectory",
        "getOpenFileUrl",
        "getSaveFileUrl",
    },
    "QInputDialog": {"getText", "getInt", "getDouble", "getItem", "getMultiLineText"},
    "QColorDialog": {"getColor"},
    "QFontDialog": {"getFont"},
}


def nested_loop(call: ast.Call) -> str:
    """A second loop inside the first stops every other coroutine for ever."""
    if not isinstance(call.func, ast.Attribute):
        return ""
    owner, name = last_name(call.func.value), call.func.attr
    if name in {"exec", "exec_"} and "drag" not in owner.lower():
        return f"{owner}.{name}() runs a loop inside the loop; use open() and a signal"
    if name in STATIC_DIALOGS.get(owner, ()):
        return f"{owner}.{name}() runs a loop inside the loop; make the dialog and open() it"
    return ""


def built_javascript(call: ast.Call) -> str:
    """Text that is pasted into a script becomes a script."""
    if last_name(call.func) != "runJavaScript" or not call.args:
        return ""
    built = isinstance(call.args[0], ast.JoinedStr | ast.BinOp | ast.Call)
    return "runJavaScript with text put together; pass JSON through one fixed function" if built else ""


_SWITCHED_OFF = {
    "_create_unverified_context": "this takes any certificate",
    "create_subprocess_shell": "a shell lets data become commands; pass a list",
    "getoutput": "a shell lets data become commands; pass a list",
    "system": "a shell lets data become commands; pass a list",
}


def switched_off(call: ast.Call) -> str:
    """Checks are not switched off."""
    for keyword in call.keywords:
        match keyword:
            case ast.keyword(arg="verify", value=ast.Constant(value=False)):
                return "verify=False takes any certificate"
            case ast.keyword(arg="shell", value=ast.Constant(value=True)):
                return "shell=True lets data become commands; pass a list"
    return _SWITCHED_OFF.get(last_name(call.func), "")


CALLS: tuple[Callable[[ast.Call], str], ...] = (nested_loop, built_javascript, switched_off)


def _names(path: Path, node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Attribute(attr="openUrl") if path != BROWSER_GATE:
            yield "openUrl outside the gate that judges addresses"
        case ast.Attribute(attr="CERT_NONE") | ast.Name(id="CERT_NONE"):
            yield "CERT_NONE takes any certificate"
        case ast.Assign(targets=[ast.Attribute(attr="check_hostname")], value=ast.Constant(value=False)):
            yield "check_hostname = False takes anybody's certificate"
        case ast.Constant(value=str(text)) if text == _GRANT and not _is_program(path):
            yield "a program's own sign-in; a person's desktop knows the person's only"
        case ast.Raise(
            exc=ast.Name(id="NotImplementedError") | ast.Call(func=ast.Name(id="NotImplementedError"))
        ):
            yield "a stub; write it or leave it out"


def _is_program(path: Path) -> bool:
    folders = (*PROGRAMS, PROJECT / "tests")
    return any(path.is_relative_to(folder) for folder in folders)


def _imports(path: Path, node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            modules = [name.name for name in names]
        case ast.ImportFrom(module=str(module), names=names):
            modules = [module, *(f"{module}.{name.name}" for name in names)]
        case _:
            return
    for module in modules:
        if module == "webbrowser":
            yield "webbrowser takes a leading dash for an option; use the gate that judges addresses"
        if module.startswith("PySide6.") and module.split(".")[1] in GPL_ONLY:
            yield f"{module} is under the GPL only, and never ships"
        if module == "time.sleep" and path.is_relative_to(PROJECT / "tests"):
            yield "a test that sleeps; wait for what must happen"
        if module == "unittest.mock":
            yield "a mock of our own says what we hope; use the real thing or a small stand-in"


def _sleeps(path: Path, node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Attribute(value=ast.Name(id="time"), attr="sleep") if path.is_relative_to(PROJECT / "tests"):
            yield "a test that sleeps; wait for what must happen"


def check(path: Path, _text: str, tree: ast.Module) -> Iterator[Finding]:
    """Every such call, name and import."""
    for node in ast.walk(tree):
        sentences = [*_names(path, node), *_imports(path, node), *_sleeps(path, node)]
        if isinstance(node, ast.Call):
            rules = [rule for rule in CALLS if path != LOOP or rule is not nested_loop]
            sentences += [sentence for rule in rules if (sentence := rule(node))]
        for sentence in dict.fromkeys(sentences):
            yield Finding(path, getattr(node, "lineno", 1), sentence)
