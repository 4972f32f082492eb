"""Wrap-up: when it begins, and when it is made longer."""

from datetime import timedelta

from desktop.domain.entry import EntryStatus, WrapUp
from desktop.service.document import WrapUpPart
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.transitions.step import Step, conflict, not_possible


def wrap_up(step: Step, asked: str) -> WrapUp:
    """The entry's time for wrap-up as it is after ``start`` or ``extend``."""
    rule = _rule(step)
    if step.entry.status is not EntryStatus.ACCEPTED:
        raise not_possible(step, "wrapped up")
    given = step.entry.wrap_up
    if asked == "start":
        return given or _begun(step, rule)
    if given is None:
        raise conflict("wrapup.not.started", "Wrap-up has not begun.", step.entry)
    if given.extensions_left <= 0:
        raise conflict("wrapup.no.extension", "Wrap-up cannot be made longer again.", step.entry)
    until = max(given.until, step.tx.now) + timedelta(seconds=rule.extension_seconds)
    return given.model_copy(update={"until": until, "extensions_left": given.extensions_left - 1})


def _begun(step: Step, rule: WrapUpPart) -> WrapUp:
    now = step.tx.now
    until = now + timedelta(seconds=rule.seconds)
    return WrapUp(since=now, until=until, extensions_left=rule.extensions)


def _rule(step: Step) -> WrapUpPart:
    workbin = step.floor.directory.workbins.get(step.entry.workbin_id)
    if workbin is None or workbin.wrap_up is None:
        message = "This workbin has no time for wrap-up"
        raise bad_request(wrong_field("wrapUp", "wrapup.none", message))
    return workbin.wrap_up
