"""What may be run is what its makers signed, and nothing older than what was seen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import Unreachable
from desktop.host.updates.channel import UpdateRefused
from desktop.host.updates.installed import MARKER, self_managed_kind, silent_command
from tests.support.publisher import Publisher, publishing


@pytest.fixture
def publisher(tmp_path: Path) -> Iterator[Publisher]:
    with publishing(tmp_path) as found:
        yield found


def test_a_newer_version_is_found_fetched_and_ready_to_run(publisher: Publisher) -> None:
    publisher.publish("0.2.0")
    publisher.publish("0.10.0", b"#!/bin/sh\necho new\n", "Ten is more than two.")
    release = publisher.channel().newer_than("0.9.1", "run")
    assert release is not None
    assert (release.version, release.notes) == ("0.10.0", "Ten is more than two.")
    file = publisher.channel().fetch(release, "run")
    assert file.read_bytes() == b"#!/bin/sh\necho new\n"
    assert file.stat().st_mode & 0o777 == 0o700
    assert silent_command("run", file)[0] == str(file)


@pytest.mark.parametrize("mine", ["0.2.0", "0.2.1", "1.0.0"])
def test_what_is_not_newer_is_not_offered(publisher: Publisher, mine: str) -> None:
    publisher.publish("0.2.0")
    assert publisher.channel().newer_than(mine, "run") is None


def test_nothing_is_offered_where_nothing_is_published(publisher: Publisher) -> None:
    assert publisher.channel().newer_than("0.1.0", "run") is None


def test_a_changed_installer_is_refused(publisher: Publisher) -> None:
    publisher.publish("0.2.0")
    release = publisher.channel().newer_than("0.1.0", "run")
    assert release is not None
    publisher.published("targets/run/*.run").write_bytes(b"#!/bin/ls\n")
    with pytest.raises(UpdateRefused):
        publisher.channel().fetch(release, "run")
    assert not list((publisher.home / "downloads").glob("*.run"))


def test_an_older_list_put_back_is_refused(publisher: Publisher) -> None:
    publisher.publish("0.2.0")
    kept = publisher.folder.with_name("kept")
    shutil.copytree(publisher.folder, kept)
    publisher.publish("0.3.0")
    assert publisher.channel().newer_than("0.1.0", "run") is not None
    shutil.rmtree(publisher.folder)
    shutil.move(kept, publisher.folder)
    with pytest.raises(UpdateRefused):
        publisher.channel().newer_than("0.1.0", "run")


def test_a_list_signed_by_nobody_known_is_refused(publisher: Publisher) -> None:
    publisher.publish("0.2.0")
    timestamp = publisher.published("metadata/timestamp.json")
    forged = timestamp.read_bytes().replace(b'"version":2', b'"version":9')
    assert forged != timestamp.read_bytes()
    timestamp.write_bytes(forged)
    with pytest.raises(UpdateRefused):
        publisher.channel().newer_than("0.1.0", "run")


def test_a_place_that_does_not_answer_is_no_alarm(publisher: Publisher) -> None:
    channel = publisher.channel()
    publisher.published("metadata/timestamp.json").unlink()
    with pytest.raises(Unreachable):
        channel.newer_than("0.1.0", "run")


def test_only_what_our_own_installers_put_there_looks_after_itself(tmp_path: Path) -> None:
    assert self_managed_kind(None) == ""
    assert self_managed_kind(tmp_path) == ""
    for written, kind in (("run\n", "run"), ("setup", "setup"), ("deb", ""), ("../run", ""), ("\xff", "")):
        (tmp_path / MARKER).write_text(written, encoding="latin-1")
        assert self_managed_kind(tmp_path) == kind
