"""Text of the server never becomes markup: Qt guesses, so whatever guesses is used in one place only."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.gates.finding import PROJECT, Finding, last_name

UI = PROJECT / "desktop"
LABELS = UI / "ui" / "widgets" / "labels.py"
TIPS = UI / "ui" / "widgets" / "tips.py"
# Our own handbook, which ships with the program.
HANDBOOK = UI / "ui" / "windows" / "help_sheet.py"

_GUESSING = frozenset({"QErrorMessage", "QLabel", "QMessageBox", "QTextBrowser", "QTextEdit", "QWhatsThis"})
_MARKUP = frozenset({"AutoText", "MarkdownText", "RichText"})
_READING = frozenset({"appendHtml", "insertHtml", "setHtml", "setMarkdown"})
_SAFE = frozenset({"plain_tip", "tr", "translate"})


def _is_plain(node: ast.expr) -> bool:
    match node:
        case ast.Constant():
            return True
        case ast.Call(func=func):
            return last_name(func) in _SAFE
        case ast.IfExp(body=body, orelse=orelse):
            return _is_plain(body) and _is_plain(orelse)
        case ast.BoolOp(values=values):
            return all(map(_is_plain, values))
    return False


def _asks_for_a_tip(test: ast.expr) -> bool:
    return any(isinstance(part, ast.Attribute) and part.attr == "ToolTipRole" for part in ast.walk(test))


def _tips(node: ast.AST) -> Iterator[ast.expr]:
    """What is shown as a tooltip here."""
    match node:
        case ast.Call(func=ast.Attribute(attr="setToolTip"), args=[text]):
            yield text
        case ast.Call(func=ast.Attribute(value=ast.Name(id="QToolTip"), attr="showText"), args=[_, text, *_]):
            yield text
        case ast.If(test=test, body=[*_, ast.Return(value=ast.expr() as text)]) if _asks_for_a_tip(test):
            yield text
        case ast.IfExp(test=test, body=text) if _asks_for_a_tip(test):
            yield text


def _makes(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(func=func) if last_name(func) in _GUESSING:
            yield f"{last_name(func)} guesses markup; make a label() of widgets/labels.py"
        case ast.ClassDef(bases=bases) if any(last_name(base) in _GUESSING for base in bases):
            yield "this class guesses markup; build on one of widgets/labels.py"
        case ast.Attribute(attr=attr) if attr in _MARKUP:
            yield f"{attr} makes markup of text"
        case ast.Call(func=ast.Attribute(attr=attr), args=[text, *_]) if attr in _READING:
            if not isinstance(text, ast.Constant):
                yield f"{attr} makes markup of text"


def check(path: Path, _text: str, tree: ast.Module) -> Iterator[Finding]:
    """Every such place of the program."""
    if not path.is_relative_to(UI) or path in {LABELS, TIPS, HANDBOOK}:
        return
    for node in ast.walk(tree):
        sentences = list(_makes(node))
        if not all(map(_is_plain, _tips(node))):
            sentences.append("a tooltip guesses markup; give it plain_tip() of widgets/tips.py")
        for sentence in sentences:
            yield Finding(path, getattr(node, "lineno", 1), sentence)
