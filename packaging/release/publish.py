"""Makes and extends the folder that newer versions are published from.

``publish.py init FOLDER --keys DIR``
    once, on a computer without a network: makes two root keys and the keys for daily use, and the first root.
    Keep the root keys apart from one another and offline; ship ``metadata/1.root.json`` in the program, as
    ``resources/updates/root.json``.
``publish.py add FOLDER --keys DIR --kind run --notes TEXT INSTALLER``
    for each release, with the keys for daily use.
``publish.py renew FOLDER --keys DIR``
    each month, with the keys for daily use: an old list is refused, so that nobody can hold a newer one back.
``publish.py root FOLDER --keys DIR [--replace NAME]``
    each year, and when a key is lost or stolen, offline, with both root keys: the next root. Those named
    are made anew (the old one stays beside it as ``NAME.old.pem``); then ``renew``.

WORKLIST_KEY_PASSWORD is the password of the keys. Keys are never in the folder that is published.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Role, Root, Snapshot, TargetFile, Targets, Timestamp

ROOT_KEYS = ("root-1", "root-2")
DAILY = ("targets", "snapshot", "timestamp")
DAYS = {"root": 730, "targets": 365, "snapshot": 60, "timestamp": 60}


def _password() -> bytes | None:
    return os.environ.get("WORKLIST_KEY_PASSWORD", "").encode() or None


def make_key(file: Path) -> None:
    """A new key, readable by its owner alone."""
    signer = CryptoSigner.generate_ed25519()
    private = load_pem_private_key(signer.private_bytes, None)
    password = _password()
    kept = BestAvailableEncryption(password) if password else NoEncryption()
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, kept))


def key(keys: Path, name: str) -> CryptoSigner:
    """A key that was made before."""
    return CryptoSigner(load_pem_private_key((keys / f"{name}.pem").read_bytes(), _password()))


def _expiry(role: str) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) + timedelta(days=DAYS[role])


class Repository:
    """The published folder: metadata beside targets, both named as the client asks for them."""

    def __init__(self, folder: Path, keys: Path) -> None:
        self.metadata = folder / "metadata"
        self.targets = folder / "targets"
        self._keys = keys

    def begin(self) -> None:
        """The first root, with nothing published."""
        for name in (*ROOT_KEYS, *DAILY):
            make_key(self._keys / f"{name}.pem")
        roles = {name: Role([], 1) for name in DAILY} | {"root": Role([], len(ROOT_KEYS))}
        root = Root(expires=_expiry("root"), consistent_snapshot=True, roles=roles)
        for name in ROOT_KEYS:
            root.add_key(key(self._keys, name).public_key, "root")
        for name in DAILY:
            root.add_key(key(self._keys, name).public_key, name)
        self.metadata.mkdir(parents=True)
        signed = Metadata(root)
        for name in ROOT_KEYS:
            signed.sign(key(self._keys, name), append=True)
        signed.to_file(str(self.metadata / "1.root.json"))
        self._write(Targets(expires=_expiry("targets")), version=1)

    def next_root(self, replaced: Sequence[str]) -> None:
        """A root that lasts from now on, with new keys for those replaced; the last root agrees to it."""
        version = self._version("root")
        root = Metadata[Root].from_file(str(self.metadata / f"{version}.root.json")).signed
        signers = [key(self._keys, name) for name in ROOT_KEYS]
        for name in replaced:
            role = "root" if name in ROOT_KEYS else name
            file = self._keys / f"{name}.pem"
            root.revoke_key(key(self._keys, name).public_key.keyid, role)
            file.rename(file.with_name(f"{name}.old.pem"))
            make_key(file)
            root.add_key(key(self._keys, name).public_key, role)
        root.version, root.expires = version + 1, _expiry("root")
        signed = Metadata(root)
        for signer in signers + [key(self._keys, name) for name in ROOT_KEYS if name in replaced]:
            signed.sign(signer, append=True)
        signed.to_file(str(self.metadata / f"{root.version}.root.json"))

    def renew(self) -> None:
        """What is published, signed as of today."""
        listed = self._listed()
        self._write(listed, version=listed.version + 1)

    def add(self, kind: str, installer: Path, notes: str) -> None:
        """Publish an installer as the newest of its kind."""
        listed = self._listed()
        newest = installer.with_name("newest.txt")
        newest.write_text(f"{installer.name}\n", encoding="utf-8")
        for file in (installer, newest):
            target = TargetFile.from_file(f"{kind}/{file.name}", str(file))
            target.unrecognized_fields["custom"] = {"notes": notes}
            listed.targets[target.path] = target
            (self.targets / kind).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, self.targets / kind / f"{target.hashes['sha256']}.{file.name}")
        newest.unlink()
        self._write(listed, version=listed.version + 1)

    def _version(self, role: str) -> int:
        return max(int(file.name.split(".")[0]) for file in self.metadata.glob(f"*.{role}.json"))

    def _listed(self) -> Targets:
        file = self.metadata / f"{self._version('targets')}.targets.json"
        return Metadata[Targets].from_file(str(file)).signed

    def _write(self, targets: Targets, version: int) -> None:
        targets.version, targets.expires = version, _expiry("targets")
        self._sign(targets, "targets", f"{version}.targets.json")
        snapshot = Snapshot(version=version, expires=_expiry("snapshot"))
        snapshot.meta["targets.json"] = MetaFile(version=version)
        self._sign(snapshot, "snapshot", f"{version}.snapshot.json")
        timestamp = Timestamp(
            version=version, expires=_expiry("timestamp"), snapshot_meta=MetaFile(version=version)
        )
        self._sign(timestamp, "timestamp", "timestamp.json")

    def _sign(self, told: Targets | Snapshot | Timestamp, role: str, name: str) -> None:
        signed = Metadata(told)
        signed.sign(key(self._keys, role))
        signed.to_file(str(self.metadata / name))


def main(arguments: list[str] | None = None) -> int:
    """Do what is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("init", "add", "renew", "root"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("installer", nargs="?", type=Path)
    parser.add_argument("--keys", type=Path, required=True)
    parser.add_argument("--kind", choices=("run", "setup"), default="run")
    parser.add_argument("--notes", default="")
    parser.add_argument("--replace", action="append", choices=(*ROOT_KEYS, *DAILY), default=[])
    asked = parser.parse_intermixed_args(arguments)
    repository = Repository(asked.folder, asked.keys)
    if asked.what == "init":
        repository.begin()
    elif asked.what == "renew":
        repository.renew()
    elif asked.what == "root":
        repository.next_root(asked.replace)
    elif asked.installer is None:
        parser.error("name the installer that is to be published")
    else:
        repository.add(asked.kind, asked.installer, asked.notes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
