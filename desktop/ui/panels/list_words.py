"""Why a list is empty, in words: nothing to do, not ready, a filter, or not read yet."""

from PySide6.QtCore import QCoreApplication

from desktop.core.messages import LinkState
from desktop.domain.presence import WorkState
from desktop.ui.models.arrangement import Section
from desktop.ui.models.worklist_model import WorklistModel
from desktop.ui.panels.list_state import StateWords
from desktop.ui.presence_words import presence_words
from desktop.ui.tables import Tables

translate = QCoreApplication.translate


def words_for(model: WorklistModel, tables: Tables) -> StateWords | None:
    """Why the list is empty and what to do; None while it is not."""
    view = model.view
    if model.placed:
        return None
    hidden = model.count(view.section)
    if view.is_filtered and hidden:
        found = translate("WorklistPanel", "%n hidden.", "", hidden)
        return StateWords(
            "search",
            translate("WorklistPanel", "No match."),
            found,
            translate("WorklistPanel", "Clear filter"),
        )
    if tables.catalogue is None:
        return StateWords(
            "refresh-cw",
            translate("WorklistPanel", "Loading…"),
            translate("WorklistPanel", "Your work is being read."),
        )
    if view.section is Section.WORKBINS:
        return StateWords(
            "layers",
            translate("WorklistPanel", "Nothing to pull"),
            translate("WorklistPanel", "Your workbins hold no free work."),
        )
    if view.section is Section.DONE:
        return StateWords("check-check", translate("WorklistPanel", "Nothing done yet today"))
    return _idle_words(tables)


def _idle_words(tables: Tables) -> StateWords:
    if tables.link is not None and tables.link.state is LinkState.SUPERSEDED:
        detail = translate("WorklistPanel", "Your work is on the other computer.")
        return StateWords("monitor", translate("WorklistPanel", "Nothing here"), detail)
    status, ready = tables.my_status, translate("WorklistPanel", "Go Ready")
    if status is None or status.state is WorkState.AVAILABLE:
        detail = translate("WorklistPanel", "You are Ready; the next offer appears here.")
        return StateWords("inbox", translate("WorklistPanel", "Nothing assigned"), detail)
    if status.state is WorkState.BUSY:
        detail = translate("WorklistPanel", "No new offers until one is done or parked.")
        return StateWords("gauge", translate("WorklistPanel", "At capacity"), detail)
    if status.state is WorkState.NOT_RESPONDING:
        detail = translate("WorklistPanel", "Offers were not answered; new ones stop until you go Ready.")
        return StateWords(
            "bell-off",
            translate("WorklistPanel", "Not Responding"),
            detail,
            translate("WorklistPanel", "Go Ready"),
        )
    if status.state is WorkState.OFFLINE:
        return StateWords("circle-dashed", translate("WorklistPanel", "You are offline"), "", ready)
    words = translate("WorklistPanel", "You are Not Ready: {0}").format(presence_words(status.presence))
    return StateWords("circle-minus", words, "", ready)
