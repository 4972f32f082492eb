"""A page's own yes-or-no question, put to the person with the name of who asks."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.ui.pop.page import Ask

translate = QCoreApplication.translate


def ask_person(parent: QWidget) -> Ask:
    """Asks in front of ``parent``. The page's script stands still until there is an answer, so this waits."""

    def ask(host: str, question: str) -> bool:
        box = QMessageBox(parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(translate("Pop", "Question from {host}").format(host=host))
        box.setText(translate("Pop", "{host} asks:").format(host=host))
        box.setInformativeText(question)
        yes = box.addButton(translate("Pop", "Yes"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(translate("Pop", "No"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is yes

    return ask
