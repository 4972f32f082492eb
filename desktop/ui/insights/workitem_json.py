"""A workitem as a third party would submit it, pasted: what the router looks at, or what is wrong and where.

Only what routing goes by is taken; what else stands there is named, so that nobody thinks it had a say.
"""

import json
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.record import JsonObject, JsonValue

translate = QCoreApplication.translate
_PRIORITIES: Final = range(1, 6)
_MOST_PROFICIENT: Final = 10
LONGEST: Final = 200_000


class PastedWorkitem(NamedTuple):
    """``workitem`` is what is asked about; ``workbin_id`` where the paste names its queue."""

    workitem: JsonObject
    workbin_id: str | None = None
    ignored: tuple[str, ...] = ()


class PasteProblem(NamedTuple):
    """What is wrong in a sentence; ``at`` is the place in the text, None where it has no one place."""

    message: str
    at: int | None = None


class _WrongFieldError(ValueError):
    """A field is not what it should be; the message says which and how."""


def parse_workitem(text: str) -> PastedWorkitem | PasteProblem:
    """Take a paste apart; an empty one is a workitem of which nothing is known."""
    if len(text) > LONGEST:
        return PasteProblem(translate("Simulate", "This is too long for one workitem."))
    try:
        found: JsonValue = json.loads(text) if text.strip() else {}
    except json.JSONDecodeError as error:
        place = translate("Simulate", "Line {0}, column {1}: from here on it cannot be read as JSON.")
        return PasteProblem(place.format(error.lineno, error.colno), error.pos)
    except (RecursionError, ValueError):
        return PasteProblem(translate("Simulate", "This cannot be read as JSON."))
    if not isinstance(found, dict):
        shape = translate("Simulate", "A workitem is an object: it begins with { and ends with }.")
        return PasteProblem(shape, 0)
    return _checked(found, text)


def _checked(found: Mapping[str, JsonValue], text: str) -> PastedWorkitem | PasteProblem:
    try:
        return _taken(found)
    except _WrongFieldError as error:
        name = str(error).partition(":")[0].rpartition(".")[2].partition("[")[0]
        at = text.find(f'"{name}"')
        return PasteProblem(str(error), at if at >= 0 else None)


def _taken(found: Mapping[str, JsonValue]) -> PastedWorkitem:
    """What the router looks at, in every spelling that the platform knows."""
    routing = found.get("routingData")
    nested = routing if isinstance(routing, dict) else {}
    workitem: JsonObject = {}
    for name, (spellings, check) in _FIELDS.items():
        for spelling in spellings:
            value = found.get(spelling, nested.get(spelling))
            if value is not None:
                workitem[name] = check(spelling, value)
    queue = found.get("queueId", nested.get("queueId"))
    known = {"routingData", "queueId", *(one for spellings, _ in _FIELDS.values() for one in spellings)}
    ignored = tuple(name for name in found if name not in known)
    return PastedWorkitem(workitem, queue if isinstance(queue, str) else None, ignored)


def _text(name: str, value: JsonValue) -> JsonValue:
    if isinstance(value, str) and value:
        return value
    raise _WrongFieldError(translate("Simulate", "{0}: it has to be a text.").format(name))


def _priority(name: str, value: JsonValue) -> JsonValue:
    if isinstance(value, int) and not isinstance(value, bool) and value in _PRIORITIES:
        return value
    raise _WrongFieldError(
        translate("Simulate", "{0}: it has to be a whole number from 1 to 5.").format(name)
    )


def _skills(name: str, value: JsonValue) -> JsonValue:
    if not isinstance(value, list):
        raise _WrongFieldError(translate("Simulate", "{0}: it has to be a list.").format(name))
    return [_skill(f"{name}[{number}]", one) for number, one in enumerate(value)]


def _skill(name: str, value: JsonValue) -> JsonValue:
    if isinstance(value, str):
        return {"skillId": value}
    if not isinstance(value, dict):
        message = translate("Simulate", "{0}: it has to be a skill's id or an object with skillId.")
        raise _WrongFieldError(message.format(name))
    skill_id = _text(f"{name}.skillId", value.get("skillId", value.get("id")))
    level = value.get("proficiency", value.get("level", 0))
    is_number = isinstance(level, int | float) and not isinstance(level, bool)
    if not is_number or not 0 <= float(str(level)) <= _MOST_PROFICIENT:
        message = translate("Simulate", "{0}: it has to be a number from 0 to 10.")
        raise _WrongFieldError(message.format(f"{name}.proficiency"))
    return {"skillId": skill_id, "proficiency": level}


_Check = Callable[[str, JsonValue], JsonValue]
_FIELDS: Final[Mapping[str, tuple[tuple[str, ...], _Check]]] = {
    "workitemTypeId": (("workitemTypeId", "workItemTypeId"), _text),
    "mediaType": (("mediaType",), _text),
    "priority": (("priority",), _priority),
    "skills": (("skills",), _skills),
}
