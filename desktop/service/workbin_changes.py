"""Adding, changing and removing a workbin: kept, audited, told to everybody, and routed by at once."""

from desktop.service.document import WorkbinPart
from desktop.service.floor import Floor
from desktop.service.refusal import Refusal, not_found
from desktop.service.store.resources import drop_resource, put_resource
from desktop.service.store.transaction import Transaction

_OPEN = "status IN ('unassigned', 'assigned', 'accepted', 'parked')"
WORKBIN_UPDATED = "routing.workbin.updated"


def change_workbin(tx: Transaction, floor: Floor, part: WorkbinPart, action: str) -> None:
    """Add or replace."""
    put_resource(tx, "workbin", part, action=action)
    floor.read_directory(tx.conn)
    body = floor.directory.workbin(part.id).model_dump_json()
    tx.log(
        WORKBIN_UPDATED,
        f'{{"eventType":"{WORKBIN_UPDATED}","occurredAt":"{tx.at}","workbin":{body}}}',
        sequence_number=floor.directory.versions["workbin", part.id],
        workbin_id=part.id,
    )


def drop_workbin(tx: Transaction, floor: Floor, workbin_id: str) -> None:
    """Remove one in which nothing lies."""
    query = f"SELECT count(*) FROM entry WHERE workbin_id = ? AND {_OPEN}"  # noqa: S608 - a constant above
    (count,) = tx.conn.execute(query, (workbin_id,)).fetchone()
    if count:
        raise Refusal(409, "workbin.not.empty", f"{count} open entries lie in this workbin.")
    if not drop_resource(tx, "workbin", workbin_id):
        raise not_found("workbin", workbin_id)
    floor.read_directory(tx.conn)
