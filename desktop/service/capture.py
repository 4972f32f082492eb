"""Capture points: what is submitted through one is routed by the task-routing application."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.record import JsonObject
from desktop.service.directory import Directory
from desktop.service.document import CapturePointPart
from desktop.service.expression import ExpressionError
from desktop.service.plan import Compiled, Target, TargetKind
from desktop.service.refusal import Refusal, bad_request, wrong_field
from desktop.service.routing_table import Names, short_timeouts
from desktop.service.task_routing import SKILL_EXPRESSION, TaskRouting, compile_cascades
from desktop.service.workitem import Workitem


def captured_plan(directory: Directory, point_id: str, user_data: JsonObject) -> Compiled:
    """The cascades for work with this user data; the entry lies in the capture point's workbin."""
    point = directory.capture_points.get(point_id)
    if point is None or point.workbin_id not in directory.workbins:
        message = f"There is no capture point '{point_id}' with a workbin"
        raise bad_request(wrong_field("capturePointId", "capturepoint.unknown", message))
    try:
        compiled = compile_cascades(user_data, directory.routing_table, application_of(point))
    except ExpressionError as error:
        field = f"userData.{SKILL_EXPRESSION}"
        raise bad_request(wrong_field(field, "skill.expression.invalid", str(error))) from None
    names = Names.of(directory)
    doubts = tuple(said for target in compiled.plan.targets for said in _doubts(names, target))
    return replace(compiled, workbin_id=point.workbin_id, warnings=(*compiled.warnings, *doubts))


def application_of(point: CapturePointPart) -> TaskRouting:
    """The application with the capture point's variables."""
    asked = point.routing_application
    times = asked.timeouts_seconds
    return TaskRouting(
        (times.agent, times.skill, times.group, times.default),
        asked.default_group,
        asked.override_key_name,
        asked.third_party_integration_list_object,
    )


def warnings_about(point: CapturePointPart, directory: Directory) -> Iterator[str]:
    """What will not work as it may be meant."""
    yield from short_timeouts(point.routing_application.timeouts_seconds)
    yield from Names.of(directory).doubts(group=point.routing_application.default_group)


def need_explicit_stop(directory: Directory, workitem: Workitem) -> None:
    """Refuse to take back what came through a capture point that ends its work by Mark Done only."""
    point = directory.capture_points.get(workitem.capture_point_id or "")
    if point is not None and not point.allow_explicit_stop:
        message = f"The capture point {point.name} allows no explicit stop; its work ends with Mark Done."
        raise Refusal(409, "capturepoint.stop.not.allowed", message, params={"capturePointId": point.id})


def _doubts(names: Names, target: Target) -> Iterator[str]:
    agent = target.agents[0] if target.kind is TargetKind.AGENT else ""
    group = target.groups[0] if target.kind is TargetKind.GROUP else ""
    yield from (f"{target.label}: {one}" for one in names.doubts(agent=agent, group=group))
