"""Adding and changing a workbin: kept, audited, told to everybody, and routed by at once."""

from desktop.service.document import WorkbinPart
from desktop.service.floor import Floor
from desktop.service.store.resources import put_resource
from desktop.service.store.transaction import Transaction

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
