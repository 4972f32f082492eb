"""The one request that the browser brings back: what is ours is taken, all else is refused and ends it."""

import asyncio
import contextlib
from urllib.parse import urlencode, urlsplit

import pytest

from desktop.api.sign_in import loopback
from desktop.api.sign_in.loopback import STRANGERS_MOST, LoopbackRedirect
from desktop.domain.errors import NotSignedIn, WorklistError

ISSUER = "https://routing.example.net"


async def request(uri: str, method: str = "GET", host: str | None = None) -> bytes:
    """One raw request, as a browser or anybody else sends it; the whole answer."""
    parts = urlsplit(uri)
    reader, writer = await asyncio.open_connection("127.0.0.1", parts.port)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    writer.write(f"{method} {target} HTTP/1.1\r\nHost: {host or parts.netloc}\r\n\r\n".encode())
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer


async def test_the_code_of_the_right_answer_is_taken() -> None:
    """Code, our state, and the issuer that was asked."""
    async with LoopbackRedirect(ISSUER) as redirect:
        query = urlencode({"code": "c-1", "state": redirect.state, "iss": f"{ISSUER}/"})
        answer = await request(f"{redirect.uri}?{query}")
        assert await redirect.code() == "c-1"
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"You are signed in" in answer
    assert b"default-src 'none'" in answer


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"state": "another"}, "signin.state"),
        ({"state": ""}, "signin.state"),
        ({"iss": "https://evil.example"}, "signin.issuer"),
        ({"iss": "http://[broken"}, "signin.issuer"),
        ({"error": "access_denied"}, "signin.access_denied"),
        ({"code": ""}, "signin.code"),
    ],
)
async def test_row_36_a_wrong_answer_ends_the_sign_in(changes: dict[str, str], code: str) -> None:
    """It is refused, said so in the browser, and nothing listens any more."""
    async with LoopbackRedirect(ISSUER) as redirect:
        query = urlencode({"code": "c-1", "state": redirect.state, "iss": ISSUER} | changes)
        answer = await request(f"{redirect.uri}?{query}")
        with pytest.raises(NotSignedIn) as refused:
            await redirect.code()
        with pytest.raises(OSError, match=r"."):
            await request(redirect.uri)
    assert refused.value.code == code
    assert answer.startswith(b"HTTP/1.1 400 ")


async def test_row_36_two_states_are_none() -> None:
    """What comes twice could be read either way."""
    async with LoopbackRedirect(ISSUER) as redirect:
        await request(f"{redirect.uri}?code=c&state=x&state={redirect.state}")
        with pytest.raises(NotSignedIn):
            await redirect.code()


async def test_row_36_a_second_request_finds_nobody() -> None:
    """The first one decides."""
    async with LoopbackRedirect(ISSUER) as redirect:
        good = f"{redirect.uri}?{urlencode({'code': 'c-1', 'state': redirect.state})}"
        await request(good)
        assert await redirect.code() == "c-1"
        with pytest.raises(OSError, match=r"."):
            await request(good)


async def test_row_36_a_port_that_is_taken_is_told() -> None:
    """Where the redirect is registered beforehand, another program may sit on its port."""
    async with LoopbackRedirect(ISSUER) as taken:
        with pytest.raises(WorklistError) as refused:
            async with LoopbackRedirect(ISSUER, port=urlsplit(taken.uri).port or 0):
                pass
    assert refused.value.code == "signin.port"


async def test_row_36_silence_ends_it() -> None:
    """Nobody comes back from the browser."""
    async with LoopbackRedirect(ISSUER, waits_s=0.05) as redirect:
        with pytest.raises(NotSignedIn) as refused:
            await redirect.code()
    assert refused.value.code == "signin.timeout"


async def test_strangers_get_nothing_and_change_nothing() -> None:
    """Another path, another method, another host name (a rebound one), half a request."""
    async with LoopbackRedirect(ISSUER) as redirect:
        good = f"{redirect.uri}?{urlencode({'code': 'c-1', 'state': redirect.state})}"
        for answer in (
            await request(redirect.uri.rpartition("/")[0] + "/favicon.ico"),
            await request(good, method="POST"),
            await request(good, host="evil.test"),
        ):
            assert answer.startswith(b"HTTP/1.1 404 ")
        await request(good)
        assert await redirect.code() == "c-1"


async def test_somebody_who_tries_paths_ends_it() -> None:
    """Guessing the path is not left open for two minutes."""
    async with LoopbackRedirect(ISSUER) as redirect:
        for _number in range(STRANGERS_MOST):
            await request(redirect.uri + "x")
        with pytest.raises(NotSignedIn) as refused:
            await redirect.code()
    assert refused.value.code == "signin.strangers"


async def test_row_36_a_head_without_end_and_a_slow_one_are_cut_off_and_change_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither memory nor the one request that counts is theirs."""
    monkeypatch.setattr(loopback, "_HEAD_WITHIN_S", 0.05)
    async with LoopbackRedirect(ISSUER) as redirect:
        good = f"{redirect.uri}?{urlencode({'code': 'c-1', 'state': redirect.state})}"
        head = f"GET {urlsplit(good).path}?{urlsplit(good).query} HTTP/1.1\r\nHost: 127.0.0.1\r\nX: "
        for begin in (head + "x" * 1_000_000, head, "", "\x00" * 100):
            reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(good).port)
            with contextlib.suppress(ConnectionError):
                writer.write(begin.encode())
                await writer.drain()
                assert await reader.read() == b""
            writer.close()
        await request(good)
        assert await redirect.code() == "c-1"
