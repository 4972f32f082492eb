"""``worklist submit``: one workitem from the command line, the way an integrator's program submits it."""

import argparse
import asyncio
import json
import os
import sys
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from desktop.adapter.catalogue import Known, read_catalogue
from desktop.adapter.client import Answer, RoutingClient
from desktop.adapter.credentials import Credentials, secret_from
from desktop.adapter.keys import idempotency_key
from desktop.adapter.pace import Backoff
from desktop.adapter.record import Problem, SourceRecord, problems_of
from desktop.adapter.schema import check_texts
from desktop.adapter.workitem_body import needs_routing, record_problems, routing_body, workitem_body
from desktop.domain.errors import Busy, Malformed, Unreachable, WorklistError
from desktop.domain.record import JsonObject

CREATED, FAILED, BAD_INPUT = 0, 1, 2
SECRET_VARIABLE = "WORKLIST_CLIENT_SECRET"  # noqa: S105 - the name of a variable, not a secret
SOURCE = "worklist submit"
TRIES = 4
_PLACES = ("business_id", "title", "customer", "segment", "priority", "queue", "rule")


class _BadInput(Exception):
    """What was given on the command line does not make a workitem."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Given:
    """What the command line said: a record's own places, and ``NAME=VALUE`` pairs still to be read.

    Or ``whole``, the record as JSON, whose names are a source's (``businessId``, ``userData``).
    """

    type: str = ""
    places: Mapping[str, Any] = field(default_factory=dict)
    fields: Sequence[str] = ()
    user_data: Sequence[str] = ()
    whole: str | None = None


def run(arguments: Sequence[str]) -> int:
    """Submit what these arguments say, print the workitem as JSON; returns the exit status."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    places = {name: getattr(asked, name) for name in _PLACES}
    given = Given(asked.type, places, asked.field, asked.user_data)
    has_more = asked.field or asked.user_data or any(places[one] != parser.get_default(one) for one in places)
    if asked.source is not None and has_more:
        parser.error("--from brings the whole record")
    try:
        if asked.source is not None:
            given = Given(whole=_text_of(asked.source))
        credentials = Credentials(asked.client_id, secret_from(asked.secret_env), asked.signed)
        return submit(asked.url, credentials, given)
    except WorklistError as error:
        _complain(error.title, (error.message,) if error.message else ())
        return FAILED


def submit(url: str, credentials: Credentials, given: Given) -> int:
    """Submit one workitem and ask for its routing. Prints it, or everything that is wrong."""
    try:
        workitem = asyncio.run(_submit(url, credentials, given))
    except _BadInput as error:
        _complain("This is not a workitem yet:", [str(problem) for problem in error.problems])
        return BAD_INPUT
    sys.stdout.write(json.dumps(workitem, ensure_ascii=False, indent=2) + "\n")
    return CREATED


async def _submit(url: str, credentials: Credentials, given: Given) -> JsonObject:
    async with RoutingClient(url, credentials) as client:
        known = await read_catalogue(client)
        own_number = f"CLI-{uuid.uuid4().hex[:8].upper()}"
        record = _record(given, known, own_number)
        kind = known.find_type(record.type)
        # Without a number of the source's own, two commands are two workitems.
        is_numbered = record.business_id != own_number
        key = idempotency_key(SOURCE, record, kind) if kind and is_numbered else str(uuid.uuid4())
        answer = await _post(client, "/api/v2/workitems", workitem_body(record, known, SOURCE), key)
        path = f"/api/v2/workitems/{answer.body.get('id')}"
        if needs_routing(record, known, answer.body):
            routing_key = str(uuid.uuid5(uuid.UUID(key), "routing"))
            await _post(client, f"{path}/routing", routing_body(record, known), routing_key)
        return (await client.read(path)).body


async def _post(client: RoutingClient, path: str, body: JsonObject, key: str) -> Answer:
    """Post it, and a few times more under the same key while the service is busy or away."""
    backoff = Backoff(longest_s=5.0)
    for _ in range(TRIES - 1):
        try:
            return await client.post(path, body, key)
        except (Busy, Unreachable) as error:
            await asyncio.sleep(backoff.next_s(error.retry_after_s if isinstance(error, Busy) else None))
    return await client.post(path, body, key)


def _record(given: Given, known: Known, own_number: str) -> SourceRecord:
    """The record that the arguments make. Raises _BadInput with every problem."""
    if given.whole is not None:
        record = _read(given.whole, own_number)
        if problems := record_problems(record, known):
            raise _BadInput(problems)
        return record
    texts, unparted = _parted("--field", given.fields)
    user_data, others = _parted("--user-data", given.user_data)
    kind = known.find_type(given.type)
    fields, problems = check_texts(kind, texts) if kind else ({}, ())
    record = _built(given, fields, dict(user_data), own_number)
    found = [*unparted, *others, *(Problem(field=f"--field {one.field}", says=one.says) for one in problems)]
    found += [one for one in record_problems(record, known) if not one.field.startswith("fields.")]
    if found:
        raise _BadInput(found)
    return record


def _text_of(file: Path) -> str:
    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Malformed(f"{file} cannot be read.", str(error)) from error


def _read(text: str, own_number: str) -> SourceRecord:
    try:
        values = json.loads(text)
        if not isinstance(values, dict):
            raise _BadInput([Problem(field="--from", says="is no JSON object")])
        return SourceRecord.model_validate_json(json.dumps({"businessId": own_number, **values}))
    except ValidationError as error:
        raise _BadInput(problems_of(error)) from None
    except (ValueError, RecursionError):
        raise _BadInput([Problem(field="--from", says="is no JSON")]) from None


def _built(given: Given, fields: JsonObject, user_data: JsonObject, own_number: str) -> SourceRecord:
    number = given.places.get("business_id") or own_number
    values = {**given.places, "type": given.type, "business_id": number}
    try:
        return SourceRecord.model_validate({**values, "fields": fields, "user_data": user_data})
    except ValidationError as error:
        raise _BadInput(problems_of(error)) from None


def _parted(option: str, pairs: Sequence[str]) -> tuple[dict[str, str], list[Problem]]:
    texts, problems = {}, []
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals or not name:
            problems.append(Problem(field=option, says=f"must read NAME=VALUE, not {pair!r}"))
        elif name in texts:
            problems.append(Problem(field=f"{option} {name}", says="is given twice"))
        else:
            texts[name] = text
    return texts, problems


def _complain(title: str, lines: Sequence[str]) -> None:
    sys.stderr.write(
        "".join(f"{line}\n" for line in (f"worklist submit: {title}", *(f"  {one}" for one in lines)))
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="worklist submit",
        description="Submit one workitem through the routing API, as a third party's adapter would.",
        epilog=f"The client's secret is read from the environment ({SECRET_VARIABLE}). A command line can be"
        " seen by everybody on this computer: what is nobody else's business comes by --from.",
    )
    _add_required(parser, "--url", "WORKLIST_URL", "the routing service")
    _add_required(parser, "--client-id", "WORKLIST_CLIENT_ID", "who submits")
    parser.add_argument(
        "--secret-env", default=SECRET_VARIABLE, metavar="NAME", help="the variable with its secret"
    )
    parser.add_argument("--signed", action="store_true", help="ask for the token in the signed form")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--type", default="", help="the workitem type, by name or id")
    what.add_argument(
        "--from",
        dest="source",
        type=Path,
        metavar="FILE",
        help="the whole record as JSON, as a source gives it to the adapter; - is standard input",
    )
    parser.add_argument("--field", action="append", default=[], metavar="NAME=VALUE", help="one custom field")
    parser.add_argument(
        "--user-data", action="append", default=[], metavar="NAME=VALUE", help="one attached value"
    )
    parser.add_argument("--title", default="", help="what the agent reads first")
    parser.add_argument("--customer", default="", help="whom it is about")
    parser.add_argument("--segment", default="", help="the customer's segment, such as Gold")
    parser.add_argument("--priority", type=int, default=3, help="1 (highest) to 5")
    parser.add_argument("--queue", help="a queue by name or id; this bypasses rules and skills")
    parser.add_argument("--rule", help="a routing rule by id, instead of the type's own")
    parser.add_argument(
        "--external-id", dest="business_id", help="the source's own number; the same number is submitted once"
    )
    return parser


def _add_required(parser: argparse.ArgumentParser, option: str, variable: str, means: str) -> None:
    """An option that the environment may give instead."""
    known = os.environ.get(variable)
    parser.add_argument(option, default=known, required=not known, help=f"{means} (or {variable})")
