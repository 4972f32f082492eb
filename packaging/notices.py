"""Lays the licences of everything that ships into a frozen tree: ``notices.py TREE``.

Run by the Python of the environment that was frozen, so what is listed is what was taken. A package without
a licence text fails the build, unless it is under one of the texts that lie beside this script.
"""

import re
import shutil
import sys
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from system_packages import system_packages

HERE = Path(__file__).parent
RESOURCES = HERE.parent / "resources"
BUILD_ONLY = re.compile(r"altgraph|macholib|pefile|pip|pycparser|pyinstaller.*|setuptools|worklist")
TEXT = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
QT = re.compile(r"pyside6|shiboken6", re.IGNORECASE)
HEAD = """\
Worklist is under the Apache License 2.0 (LICENSE). It ships with the works of others, listed here.

Qt and PySide6 are used under the GNU Lesser General Public License 3 (LGPL-3.0.txt, which refers to
GPL-3.0.txt). They are linked dynamically and lie in the folder of PySide6 as files of their own: you may
replace them with versions that you have changed, and may take the program apart to find faults in such
changes. Their sources, of exactly the versions named here, are published at download.qt.io; whoever
distributes this program keeps a copy, and gives it to you on request.
"""
ALSO = """\
Qt brings along, among others: ICU (Unicode License V3), FreeType, HarfBuzz, libpng, libjpeg-turbo, PCRE2,
zlib, double-conversion and md4c. Their notices are part of Qt's sources and of doc.qt.io (Third-Party Code
Used in Qt); those of Chromium, in the full edition, are shown by the page chrome://credits.
"""


def _shipped() -> list[metadata.Distribution]:
    found = [one for one in metadata.distributions() if not BUILD_ONLY.fullmatch(one.name.lower())]
    return sorted(found, key=lambda one: one.name.lower())


def texts(package: metadata.Distribution) -> list[str]:
    """The licence texts that a package brings."""
    return [
        file.read_text(encoding="utf-8")
        for file in package.files or ()
        if ".dist-info/" in str(file) and TEXT.search(str(file))
    ]


def chapter(title: str, body: str) -> str:
    """One work: its name, and what its licence says."""
    return f"\n{'=' * 78}\n{title}\n{'=' * 78}\n\n{body.strip()}\n"


def _of_package(package: metadata.Distribution) -> str:
    under_lgpl = ["GNU Lesser General Public License 3: see LGPL-3.0.txt"]
    found = under_lgpl if QT.match(package.name) else texts(package)
    if not found:
        raise SystemExit(f"notices: {package.name} brings no licence text")
    return chapter(f"{package.name} {package.version}", "\n\n".join(found))


def _python_licence() -> str:
    # A distribution's Python keeps the text elsewhere than one from python.org does.
    base = Path(sys.base_prefix)
    places = [base / "LICENSE.txt", *base.glob("lib/python3.*/LICENSE.txt")]
    places.append(Path("/usr/share/doc/python{}.{}/copyright".format(*sys.version_info)))
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise SystemExit("notices: the licence of Python is in none of its usual places")
    return found.read_text(encoding="utf-8")


def notices(tree: Path) -> str:
    """The whole text."""
    ours = {
        "Inter (typeface)": RESOURCES / "fonts" / "LICENSE-Inter.txt",
        "Lucide (icons)": RESOURCES / "icons" / "LICENSE-Lucide.txt",
        "English dictionaries": RESOURCES / "spelling" / "LICENSE-en.txt",
        "Spanish dictionary": RESOURCES / "spelling" / "LICENSE-es.txt",
    }
    return (
        HEAD
        + "\n"
        + ALSO
        + "".join(map(_of_package, _shipped()))
        + "".join(chapter(title, file.read_text(encoding="utf-8")) for title, file in ours.items())
        + "".join(
            chapter(f"{one.name} {one.version}", one.licence.read_text(encoding="utf-8"))
            for one in system_packages(tree)
        )
        + chapter(f"Python {sys.version.split()[0]}", _python_licence())
        + chapter("OpenSSL", "Apache License 2.0: see LICENSE")
        + chapter("SQLite", "Dedicated to the public domain by its authors.")
    )


def main(tree: Path) -> None:
    """Write the folder ``licences`` of the tree."""
    folder = tree / "licences"
    folder.mkdir(exist_ok=True)
    (folder / "THIRD-PARTY.txt").write_text(notices(tree), encoding="utf-8")
    for text in sorted((HERE / "licences").iterdir()):
        shutil.copyfile(text, folder / text.name)
    shutil.copyfile(HERE.parent / "LICENSE", folder / "LICENSE")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
