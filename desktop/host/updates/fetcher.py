"""Fetches for the update client over the HTTP client that the rest of the program uses."""

from collections.abc import Iterator
from http import HTTPStatus

import httpx
from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

CHUNK = 1 << 16


class HttpxFetcher(FetcherInterface):
    """The organisation's proxy and certificate authorities hold here as everywhere; redirects do not."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def _fetch(self, url: str) -> Iterator[bytes]:
        answer = self._client.send(self._client.build_request("GET", url), stream=True)
        if answer.status_code != HTTPStatus.OK:
            answer.close()
            raise DownloadHTTPError(f"{url} answered {answer.status_code}", answer.status_code)
        return _chunks(answer)


def _chunks(answer: httpx.Response) -> Iterator[bytes]:
    try:
        yield from answer.iter_bytes(CHUNK)
    finally:
        answer.close()
