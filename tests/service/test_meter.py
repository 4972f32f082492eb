"""What is told to those who watch over the service."""

from pathlib import Path

import httpx

from tests.support.service import running_service


def test_the_figures_are_told_here_and_to_nobody_behind_a_proxy(tmp_path: Path) -> None:
    with running_service(tmp_path, demo=True) as service, httpx.Client(base_url=service.url) as client:
        assert client.get("/health").is_success
        assert client.get("/no-such-page").status_code == httpx.codes.NOT_FOUND
        told = client.get("/metrics")
        assert told.headers["content-type"].startswith("text/plain; version=0.0.4")
        lines = told.text.splitlines()
        assert 'worklist_requests_total{method="GET",status="200"} 1' in lines
        assert 'worklist_requests_total{method="GET",status="404"} 1' in lines
        assert "worklist_request_seconds_count 2" in lines
        assert {"worklist_entries_waiting 0", "worklist_stream_readers 0", "worklist_sockets_total 0"} < set(
            lines
        )
        assert all(line.startswith(("# HELP worklist_", "# TYPE worklist_", "worklist_")) for line in lines)
        for name in ("X-Forwarded-For", "Forwarded", "Via"):
            assert client.get("/metrics", headers={name: "192.0.2.1"}).status_code == httpx.codes.NOT_FOUND
