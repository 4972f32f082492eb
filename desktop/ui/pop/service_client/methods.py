"""The calls by name."""

from collections.abc import Mapping

from desktop.domain.record import JsonValue
from desktop.ui.pop.service_client import agent_calls as agents
from desktop.ui.pop.service_client import interaction_calls as entries
from desktop.ui.pop.service_client import system_calls as systems
from desktop.ui.pop.service_client.call import Call, Method, mine, own

_KNOWN: Mapping[str, Method] = {
    "agent.get": agents.agent,
    "agent.getState": agents.state,
    "agent.getStateList": agents.states,
    "agent.setState": agents.set_state,
    "auth.getJwtToken": systems.no_token,
    "configuration.getOption": systems.options,
    "interaction.getInteractions": entries.interactions,
    "interaction.getByInteractionId": own(entries.interaction),
    "interaction.setUserData": own(entries.set_user_data),
    "interaction.deleteUserData": own(entries.delete_user_data),
    "interaction.selectCaseByCaseId": own(lambda call, _row: call.answer({})),
    "interaction.markdone": own(entries.mark_done),
    "interaction.blockMarkdone": own(lambda call, row: entries.block(call, row, call.request.text(1))),
    "interaction.unblockMarkdone": own(entries.unblock),
    "interaction.accept": own(entries.accept),
    "interaction.reject": own(entries.reject),
    "media.getMediaByName": agents.medium,
    "media.getMediaList": agents.media,
    "media.setState": agents.set_state,
    "messenger.broadcastMessage": systems.broadcast,
    "system.triggerActivity": systems.nothing,
    "system.popupToast": systems.toast,
    "system.updateToast": systems.toast,
    "system.closeToast": systems.close_toast,
    "system.openDialog": systems.open_dialog,
    "system.closeDialog": systems.close_dialog,
    "worklist.getContext": mine(entries.context),
    "worklist.setDisposition": mine(entries.set_disposition),
    "worklist.setNotes": mine(entries.set_notes),
    "worklist.setUserData": mine(entries.set_own_user_data),
    "worklist.markDone": mine(entries.mark_done),
    "worklist.blockMarkDone": mine(lambda call, row: entries.block(call, row, call.request.text(0))),
    "worklist.unblockMarkDone": mine(entries.unblock),
}


def _services(call: Call) -> None:
    names: list[JsonValue] = [*sorted(METHODS)]
    call.answer({"services": names})


METHODS: Mapping[str, Method] = {**_KNOWN, "system.getAllowedServices": _services}
