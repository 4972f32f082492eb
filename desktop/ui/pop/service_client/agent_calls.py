"""Calls about the person: who they are, their presence, their media."""

from desktop.domain.commands import SetPresence
from desktop.ui.pop.service_client import shapes
from desktop.ui.pop.service_client.call import Call


def agent(call: Call) -> None:
    """Who is signed in."""
    catalogue = call.session.bridge.tables.catalogue
    call.answer(shapes.agent_shape(catalogue.me) if catalogue else "Nobody is signed in.")


def state(call: Call) -> None:
    """The presence of now."""
    call.answer(shapes.state_shape(call.session.bridge.tables.my_status))


def states(call: Call) -> None:
    """The presences to choose from."""
    catalogue = call.session.bridge.tables.catalogue
    call.answer(shapes.state_list(catalogue.presence_definitions if catalogue else ()))


def set_state(call: Call) -> None:
    """Choose a presence by its operation name, or by its label."""
    wanted = call.request.text(len(call.request.parameters) - 1)
    catalogue = call.session.bridge.tables.catalogue
    known = catalogue.presence_definitions if catalogue else ()
    choice = next((choice for choice in known if wanted in {choice.id, choice.label}), None)
    if choice is None:
        call.answer("There is no such state.")
        return
    call.settle(call.session.hands.give_for_page(SetPresence(definition_id=choice.id)))


def media(call: Call) -> None:
    """The kinds of work and how full they are."""
    call.answer(shapes.media_list(call.session.bridge.tables.my_status))


def medium(call: Call) -> None:
    """One kind of work by its name."""
    status, wanted = call.session.bridge.tables.my_status, call.request.text(0)
    known = {medium["name"]: medium for medium in shapes.media(status)}
    call.answer(known.get(wanted, "There is no such media."))
