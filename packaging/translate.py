"""Gathers the texts of the window for Qt Linguist and compiles them: python packaging/translate.py.

Plural forms are marked here, since Qt's reader of Python sources knows them only in ``self.tr``.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("en",)
BIN = Path(sys.executable).parent


def run(tool: str, *words: str) -> None:
    """Run one of Qt's tools."""
    subprocess.run([str(BIN / tool), *words], check=True, cwd=ROOT)  # noqa: S603  # our own words


def mark_plurals(file: Path) -> None:
    """Give every text with a number its plural forms; English says what stands in brackets."""
    tree = ET.parse(file)  # noqa: S314  # written by Qt's tool a moment ago
    for message in tree.iter("message"):
        source, told = message.findtext("source") or "", message.find("translation")
        if "%n" not in source or told is None or any(form.text for form in told):
            continue
        told.clear()
        message.set("numerus", "yes")
        for form in english_forms(source):
            ET.SubElement(told, "numerusform").text = form
    tree.write(file, encoding="utf-8", xml_declaration=True)


def english_forms(source: str) -> tuple[str, str]:
    """One, and any other number: ``offer(s)`` becomes ``offer`` and ``offers``."""
    one = source.replace("(s) are ", " is ").replace("(s)", "")
    return one, source.replace("(s)", "s")


def main() -> None:
    """Gather, mark, compile."""
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        file = FOLDER / f"worklist_{language}.ts"
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
            "desktop/ui",
            "-ts",
            str(file),
        )
        mark_plurals(file)
        run("pyside6-lrelease", str(file), "-qm", str(file.with_suffix(".qm")))


if __name__ == "__main__":
    main()
