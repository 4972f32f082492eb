"""Gathers the texts of the window for Qt Linguist and compiles them: python packaging/translate.py.

Plural forms are marked here, since Qt's reader of Python sources knows them only in ``self.tr``.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
ENGLISH = "en"
LANGUAGES = (ENGLISH, "de", "es")
Forms = Callable[[str, str], tuple[str, ...]]
BIN = Path(sys.executable).parent


def run(tool: str, *words: str) -> None:
    """Run one of Qt's tools."""
    subprocess.run([str(BIN / tool), *words], check=True, cwd=ROOT)  # noqa: S603  # our own words


def mark_plurals(file: Path, forms_of: Forms) -> None:
    """Give every text with a number its plural forms; what has none yet is left for the translator."""
    tree = ET.parse(file)  # noqa: S314  # written by Qt's tool a moment ago
    for context in tree.iter("context"):
        for message in context.iter("message"):
            source, told = message.findtext("source") or "", message.find("translation")
            forms = forms_of(context.findtext("name") or "", source) if "%n" in source else ()
            if told is None or not forms:
                continue
            told.clear()
            message.set("numerus", "yes")
            for form in forms:
                ET.SubElement(told, "numerusform").text = form
    tree.write(file, encoding="utf-8", xml_declaration=True)


def known_forms(file: Path) -> Forms:
    """The plural forms that a translator gave: Qt's tool forgets those that it cannot see to be plural."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    contexts = ET.parse(file).iter("context") if file.exists() else ()  # noqa: S314  # our own file
    for context in contexts:
        for message in context.iter("message"):
            key = (context.findtext("name") or "", message.findtext("source") or "")
            found[key] = tuple(form.text or "" for form in message.iter("numerusform"))
    return lambda context, source: found.get((context, source), ())


def english_forms(source: str) -> tuple[str, str]:
    """One, and any other number: ``offer(s)`` becomes ``offer`` and ``offers``."""
    one = source.replace("(s) are ", " is ").replace("(s)", "")
    return one, source.replace("(s)", "s")


def main() -> None:
    """Gather, mark, compile."""
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        file = FOLDER / f"worklist_{language}.ts"
        forms_of = known_forms(file)
        if language == ENGLISH:
            forms_of = lambda _context, source: english_forms(source)  # noqa: E731  # the same for all
        run(
            "pyside6-lupdate",
            "-extensions",
            "py",
            "-no-obsolete",
            "-source-language",
            "en",
            "-target-language",
            language,
            "-locations",
            "none",
            "desktop/app",
            "desktop/ui",
            "desktop/core",
            "-ts",
            str(file),
        )
        mark_plurals(file, forms_of)
        run("pyside6-lrelease", str(file), "-qm", str(file.with_suffix(".qm")))


if __name__ == "__main__":
    main()
