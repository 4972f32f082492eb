"""Each rule of the project's own gates finds what it is for, and lets the sound form pass."""

import ast
from pathlib import Path

import pytest

from tests.gates import calls, comments, markup, names, secrets, sizes, words
from tests.gates.finding import PROJECT, Finding

WINDOW = PROJECT / "desktop" / "ui" / "windows" / "sample.py"
TEST = PROJECT / "tests" / "ui" / "test_sample.py"
PYTHON_GATES = (calls.check, comments.check, markup.check, names.check, sizes.check)


def found(text: str, path: Path = WINDOW) -> list[Finding]:
    tree = ast.parse(text)
    return [*words.check(path, text), *(one for gate in PYTHON_GATES for one in gate(path, text, tree))]


@pytest.mark.parametrize(
    "text",
    [
        "dialog.exec()",
        "self._menu.exec_(at)",
        "QMessageBox.question(self, 'title', 'text')",
        "QFileDialog.getSaveFileName(self)",
        "QDesktopServices.openUrl(address)",
        "opener = QDesktopServices.openUrl",
        "import webbrowser",
        "from webbrowser import open",
        "page.runJavaScript(f'show({text})')",
        "page.runJavaScript('show(' + text + ')')",
        "page.runJavaScript('show(%s)' % text)",
        "page.runJavaScript('show({})'.format(text))",
        "httpx.get(address, verify=False)",
        "subprocess.run(line, shell=True)",
        "ssl._create_unverified_context()",
        "context.verify_mode = ssl.CERT_NONE",
        "context.check_hostname = False",
        "from PySide6.QtCharts import QChart",
        "from PySide6 import QtHttpServer",
        "import PySide6.QtGraphs",
        "from unittest.mock import Mock",
        "import unittest.mock",
        "QLabel(entry.title)",
        "self.words = QLabel()",
        "QMessageBox(self)",
        "QTextEdit()",
        "class Words(QLabel): pass",
        "made.setTextFormat(Qt.TextFormat.RichText)",
        "page.setHtml(entry.title)",
        "button.setToolTip(entry.title)",
        "button.setToolTip(f'{words}: {reason}')",
        "button.setToolTip(self.tr('With {0}').format(name))",
        "button.setToolTip(self.tr('Yes') if name else name)",
        "QToolTip.showText(at, entry.title, self)",
        "def data(self, role):\n    if role == Qt.ItemDataRole.ToolTipRole:\n        return self.problem",
        "tip = line.sub if role == Qt.ItemDataRole.ToolTipRole else None",
        "page.runJavaScript(script % text)",
        "process = asyncio.create_subprocess_shell(line)",
        "os.system(line)",
        "subprocess.getoutput(line)",
        "QTextBrowser()",
        "QErrorMessage(self)",
        "QWhatsThis()",
        "made.setTextFormat(Qt.TextFormat.AutoText)",
        "made.setTextFormat(Qt.TextFormat.MarkdownText)",
        "page.insertHtml(entry.title)",
        "page.appendHtml(entry.title)",
        "page.setMarkdown(entry.title)",
        "form = {'grant_type': 'client_credentials'}",
        "raise NotImplementedError",
        "raise NotImplementedError('later')",
        "def get_row(): return 1",
        "x = 1  # noqa",
        "x = 1  # noqa: F401",
        "x = 1  # noqa: F401 - x",
        "x = 1  # type: ignore",
        "x = 1  # type: ignore[assignment]",
        "x = 1  # " + "TO" + "DO write it",
        "place = '/work" + "/main/build'",
        "place = '/home" + "/someone/build'",
        "index = 'https://pypi" + ".org/simple'",
        "'''See architecture" + ".md.'''",
    ],
)
def test_row_47_unsound_form_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "dialog.open()",
        "label(entry.title)",
        "QPlainTextEdit()",
        "page.setHtml('<title>page</title>')",
        "button.setToolTip(plain_tip(entry.title))",
        "button.setToolTip(self.tr('Yes') if name else '')",
        "tip = plain_tip(line.sub) or None if role == Qt.ItemDataRole.ToolTipRole else None",
        "drag.exec(Qt.DropAction.MoveAction)",
        "page.runJavaScript(SCRIPT)",
        "httpx.get(address, verify=context)",
        "subprocess.run([program, option])",
        "from PySide6.QtWidgets import QWidget",
        "def find_row(): return None",
        "x = 1  # noqa: F401 - Qt asks for this name",
        "x = 1  # type: ignore[assignment]  # the stubs are wrong here",
        "time.sleep(1)",
        "place = '/home/runner/build'",
    ],
)
def test_sound_form_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["import time\ntime.sleep(1)", "from time import sleep"])
def test_sleeping_test_is_found(text: str) -> None:
    assert found(text, TEST)


def test_row_47_only_the_address_gate_may_open_the_browser() -> None:
    assert not found("QDesktopServices.openUrl(address)", calls.BROWSER_GATE)


def test_only_a_source_of_work_and_the_service_know_a_programs_own_sign_in() -> None:
    text = "form = {'grant_type': 'client_credentials'}"
    assert not [one for program in calls.PROGRAMS for one in found(text, program / "sample.py")]
    assert found(text, PROJECT / "desktop" / "api" / "sign_in" / "sample.py")


def test_empty_module_names_are_found() -> None:
    assert found("", WINDOW.with_name("utils.py"))
    assert found("", WINDOW.parent / "helpers" / "rows.py")


def test_long_module_is_found() -> None:
    assert not found("x = 1\n" * 300)
    assert found("x = 1\n" * 301)


def test_long_function_is_found() -> None:
    assert not found("def f():\n" + '    """Why."""\n' + "    x = 1\n" * 39)
    assert found("def f():\n" + "    x = 1\n" * 40)


@pytest.mark.parametrize(
    "line",
    [
        "-----BEGIN " + "RSA PRIVATE KEY-----",
        "AKC" + "a1" * 8,
        "ibm_cloud_iam_api_key = " + "-a1" * 14 + "aa",
        "'gh" + "p_" + "a1" * 18 + "'",
    ],
)
@pytest.mark.parametrize("name", ["key.pem", "key.py", "key.ts"])
def test_secret_is_found_wherever_a_line_begins_or_ends(tmp_path: Path, name: str, line: str) -> None:
    key, plain = tmp_path / name, tmp_path / f"plain-{name}"
    key.write_text(f"first line\n{line}\nlast line\n")
    plain.write_text("nothing of anybody\n")
    assert [finding.path for finding in secrets.check([key, plain])] == [key]


def test_address_with_a_password_is_found(tmp_path: Path) -> None:
    place = tmp_path / "options.toml"
    place.write_text("server = 'https://anna:" + "kaffee@example.com/'\n")
    assert [finding.path for finding in secrets.check([place])] == [place]
