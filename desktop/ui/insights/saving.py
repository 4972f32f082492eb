"""Writing what is shown to a file that the person names."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QIODevice, QSaveFile, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

Tell = Callable[[str], None]


def write_file(path: Path, content: bytes) -> str:
    """Write all of it or nothing; what became of it, in words."""
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content)
    if written and file.commit():
        return QCoreApplication.translate("Insights", "Saved to {0}").format(
            QDir.toNativeSeparators(str(path))
        )
    problem = file.errorString()
    return QCoreApplication.translate("Insights", "Not saved: {0}").format(problem)


def ask_and_write(parent: QWidget, name: str, content: Callable[[], bytes], tell: Tell) -> QFileDialog:
    """Ask for a place, beginning with the documents; ``tell`` gets to know what became of it."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    place = folder if folder.is_dir() else Path.home()
    dialog = QFileDialog(parent, QCoreApplication.translate("Insights", "Export"), str(place / name))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.setNameFilter(f"*{Path(name).suffix}")
    dialog.fileSelected.connect(lambda chosen: tell(write_file(Path(chosen), content())))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
