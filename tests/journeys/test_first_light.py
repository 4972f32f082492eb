"""The whole scenario through real clicks, and the programs that a newcomer starts."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.app.demo import DemoFolder, DemoService, start_feed, start_service
from desktop.domain.errors import WorklistError

PNG = b"\x89PNG\r\n\x1a\n"
WITHIN_S = 150


def test_the_tour_finds_every_step_as_it_should_be(tmp_path: Path) -> None:
    out = tmp_path / "tour"
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "tour", "--out", str(out)],
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )
    transcript = (out / "transcript.txt").read_text(encoding="utf-8")
    assert done.returncode == 0, transcript + done.stderr[-2000:]
    pictures = sorted(out.glob("*.png"))
    assert [one.name for one in pictures if one.read_bytes()[:8] != PNG] == []
    for said in (
        "The service says completed",
        "Capacity in the header went back to 0",
        "live again by itself",
    ):
        assert said in transcript


def test_two_demos_run_side_by_side(tmp_path: Path) -> None:
    first, second = DemoFolder(tmp_path), DemoFolder(tmp_path)
    assert first.path != second.path
    services: list[DemoService] = []
    try:
        services.extend(start_service(folder.path) for folder in (first, second))
        assert services[0].url != services[1].url
        with pytest.raises(WorklistError, match="nobody"):
            services[0].login("agent", "nobody")
    finally:
        for service in services:
            service.child.stop()
        first.leave()
        second.leave()
    assert all(service.child.has_ended for service in services)


def test_the_feed_submits_over_http_and_ends_with_its_parent(tmp_path: Path) -> None:
    service = start_service(tmp_path)
    feed = start_feed(service, tmp_path, seed=7)
    try:
        assert feed.ready_line()["event"]
    finally:
        feed.stop()
        service.child.stop()
    assert feed.has_ended


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="waits for another program's end by its pidfd")
def test_closing_the_demo_ends_its_service(tmp_path: Path) -> None:
    demo = subprocess.Popen(
        [sys.executable, "-m", "desktop", "demo", "--quiet"],
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert demo.stdout is not None
    with demo, demo.stdout:
        try:
            assert b"http://127.0.0.1:" in demo.stdout.readline()
            children = Path(f"/proc/{demo.pid}/task/{demo.pid}/children").read_text()
            service = os.pidfd_open(int(children.split()[0]))
            demo.send_signal(signal.SIGTERM)
            assert demo.wait(timeout=WITHIN_S) in {0, -signal.SIGTERM}
            ended, _, _ = select.select([service], [], [], WITHIN_S)
            os.close(service)
            assert ended
        finally:
            demo.kill()
