"""Keys for updates may be replaced, by whoever has both root keys, and by nobody else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.host.updates.channel import UpdateRefused
from tests.support.publisher import Publisher, publishing


@pytest.fixture
def publisher(tmp_path: Path) -> Iterator[Publisher]:
    with publishing(tmp_path) as found:
        found.publish("0.2.0")
        yield found


@pytest.mark.parametrize("replaced", ["root-1", "root-2", "targets", "snapshot", "timestamp"])
def test_a_program_with_the_first_root_goes_along_with_new_keys(publisher: Publisher, replaced: str) -> None:
    publisher.main("root", "--replace", replaced)
    publisher.main("renew")
    publisher.publish("0.3.0")
    release = publisher.channel().newer_than("0.1.0", "run")
    assert release is not None
    assert release.version == "0.3.0"


@pytest.mark.parametrize("stolen", ["targets", "snapshot", "timestamp"])
def test_what_a_replaced_key_signs_is_refused(publisher: Publisher, stolen: str) -> None:
    publisher.main("root", "--replace", stolen)
    publisher.main("renew")
    (publisher.keys / f"{stolen}.old.pem").replace(publisher.keys / f"{stolen}.pem")
    publisher.publish("0.3.0")
    with pytest.raises(UpdateRefused):
        publisher.channel().newer_than("0.1.0", "run")


@pytest.mark.parametrize("lacking", ["root-1", "root-2"])
def test_a_root_takes_both_root_keys(publisher: Publisher, lacking: str) -> None:
    publisher.forget_key(lacking)
    publisher.main("root")
    with pytest.raises(UpdateRefused):
        publisher.channel().newer_than("0.1.0", "run")


def test_a_renewed_list_says_the_same(publisher: Publisher) -> None:
    first = publisher.channel().newer_than("0.1.0", "run")
    publisher.main("renew")
    assert publisher.channel().newer_than("0.1.0", "run") == first
