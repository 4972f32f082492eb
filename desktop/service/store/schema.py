"""The tables, as a list of migrations. Append to the list; never change a step that has shipped.

Whole entities are kept as the JSON that the wire carries, beside the few columns that are searched for.
Secrets are kept as hashes only.
"""

import sqlite3

MIGRATIONS = (
    """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE resource (
        kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, sequence_number INTEGER NOT NULL DEFAULT 1,
        PRIMARY KEY (kind, id)) WITHOUT ROWID;
    CREATE TABLE person (id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, password TEXT, body TEXT NOT NULL)
        WITHOUT ROWID;
    CREATE TABLE client (id TEXT PRIMARY KEY, secret TEXT NOT NULL, name TEXT NOT NULL, roles TEXT NOT NULL)
        WITHOUT ROWID;
    CREATE TABLE agent_state (person_id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE workitem (
        id TEXT PRIMARY KEY, type_id TEXT, external_id TEXT, created_at TEXT NOT NULL, body TEXT NOT NULL);
    CREATE INDEX workitem_by_external_id ON workitem (external_id) WHERE external_id IS NOT NULL;
    CREATE INDEX workitem_by_type ON workitem (type_id);

    CREATE TABLE entry (
        id TEXT PRIMARY KEY, place INTEGER NOT NULL UNIQUE, workbin_id TEXT NOT NULL, status TEXT NOT NULL,
        agent_id TEXT, priority INTEGER NOT NULL, workitem_id TEXT, conversation_id TEXT,
        sequence_number INTEGER NOT NULL, queued_at TEXT NOT NULL, assigned_number INTEGER NOT NULL DEFAULT 0,
        assigned_by TEXT, excluded TEXT NOT NULL DEFAULT '[]', plan TEXT NOT NULL, body TEXT NOT NULL);
    CREATE INDEX open_entry_by_agent ON entry (agent_id, place)
        WHERE status IN ('unassigned', 'assigned', 'accepted', 'parked');
    CREATE INDEX entry_by_status ON entry (status, place);
    CREATE INDEX entry_by_workbin ON entry (workbin_id, status, place);
    CREATE INDEX entry_by_workitem ON entry (workitem_id) WHERE workitem_id IS NOT NULL;
    CREATE INDEX entry_by_conversation ON entry (conversation_id) WHERE conversation_id IS NOT NULL;

    CREATE TABLE history (
        entry_id TEXT NOT NULL, sequence_number INTEGER NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (entry_id, sequence_number)) WITHOUT ROWID;
    CREATE TABLE log (
        cursor INTEGER PRIMARY KEY, at TEXT NOT NULL, event_type TEXT NOT NULL, entry_id TEXT,
        sequence_number INTEGER NOT NULL, workbin_id TEXT, agent_id TEXT, left_agent_id TEXT, status TEXT,
        body TEXT NOT NULL);
    CREATE TABLE audit (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, actor_id TEXT NOT NULL, action TEXT NOT NULL,
        entity_type TEXT NOT NULL, entity_id TEXT NOT NULL, request_id TEXT, body TEXT NOT NULL);
    CREATE INDEX audit_by_entity ON audit (entity_type, entity_id);

    CREATE TABLE fact (
        at INTEGER NOT NULL, kind INTEGER NOT NULL, workbin_id TEXT, type_id TEXT, agent_id TEXT,
        took_s INTEGER, is_late INTEGER NOT NULL, path INTEGER NOT NULL);
    CREATE INDEX fact_by_time ON fact (at);

    CREATE TABLE webhook (
        id TEXT PRIMARY KEY, owner_id TEXT NOT NULL, kind TEXT NOT NULL, secret TEXT NOT NULL,
        created_at TEXT NOT NULL, cursor INTEGER NOT NULL, delivered INTEGER NOT NULL DEFAULT 0,
        dropped INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE idempotency (
        owner TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, status INTEGER NOT NULL,
        body BLOB NOT NULL, at TEXT NOT NULL, PRIMARY KEY (owner, key)) WITHOUT ROWID;
    CREATE INDEX idempotency_by_age ON idempotency (at);

    CREATE TABLE token (
        hash TEXT PRIMARY KEY, kind TEXT NOT NULL, owner_kind TEXT NOT NULL, owner_id TEXT NOT NULL,
        client_id TEXT NOT NULL, family TEXT NOT NULL, expires_at TEXT NOT NULL, used_at TEXT) WITHOUT ROWID;
    CREATE INDEX token_by_family ON token (family);
    CREATE INDEX token_by_owner ON token (owner_id);
    CREATE INDEX token_by_expiry ON token (expires_at);
    CREATE TABLE authorization_code (
        hash TEXT PRIMARY KEY, person_id TEXT NOT NULL, client_id TEXT NOT NULL, redirect_uri TEXT NOT NULL,
        challenge TEXT NOT NULL, expires_at TEXT NOT NULL, used_family TEXT) WITHOUT ROWID;

    CREATE TABLE subscription (
        id TEXT PRIMARY KEY, owner_id TEXT NOT NULL, created_at TEXT NOT NULL, body TEXT NOT NULL)
        WITHOUT ROWID;
    """,
    """
    CREATE TABLE face_workitem (
        workitem_id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (workitem_id, version)) WITHOUT ROWID;
    """,
    """
    CREATE TABLE conversation (id TEXT PRIMARY KEY, created_at TEXT NOT NULL, body TEXT NOT NULL)
        WITHOUT ROWID;
    """,
    """
    CREATE TABLE fact_name (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE fact_block (
        id INTEGER PRIMARY KEY, first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, ats BLOB NOT NULL,
        sorts BLOB NOT NULL, workbins BLOB NOT NULL, types BLOB NOT NULL, agents BLOB NOT NULL);
    DROP INDEX fact_by_time;
    """,
    """
    CREATE INDEX completed_entry_by_agent ON entry (agent_id) WHERE status = 'completed';
    """,
    """
    CREATE TABLE face_job (
        id TEXT PRIMARY KEY, owner_id TEXT NOT NULL, kind TEXT NOT NULL, created_at TEXT NOT NULL,
        body TEXT NOT NULL);
    CREATE INDEX face_job_by_owner ON face_job (owner_id, kind);
    CREATE INDEX face_job_by_age ON face_job (created_at);
    """,
)


def migrate(conn: sqlite3.Connection) -> None:
    """Bring a file to the newest version, each step in a transaction of its own."""
    (version,) = conn.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise sqlite3.DatabaseError(
            f"The data was written by a newer version (format {version}, this one knows {len(MIGRATIONS)})."
        )
    for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
        conn.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {number}; COMMIT;")
