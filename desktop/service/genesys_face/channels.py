"""Notification channels: whose they are, how long they live, and what each listens to.

A channel lives in memory for a day. Its id cannot be guessed and is all that its address needs, so that no
token stands in it. Nothing is sent again after a gap; whoever reconnects asks for what is true.
"""

import secrets
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from desktop.service.genesys_face.topics import Topic
from desktop.service.principal import Principal
from desktop.service.store.transaction import Logged
from desktop.service.stream.interest import Interest
from desktop.service.stream.reader import Reader

LIFE = timedelta(hours=24)
MOST_PER_OWNER = 20
MOST_PENDING = 1000


@dataclass(eq=False)
class Channel:
    """One channel. ``topics`` by the id that was asked for, which may combine several."""

    who: Principal
    expires_at: datetime
    id: str = field(default_factory=lambda: f"streaming-{secrets.token_urlsafe(24)}")
    topics: dict[str, list[Topic]] = field(default_factory=dict)
    is_connected: bool = False

    def all_topics(self) -> list[Topic]:
        """Every topic once."""
        return list(dict.fromkeys(topic for topics in self.topics.values() for topic in topics))


class Channels:
    """All channels by id."""

    def __init__(self) -> None:
        self._channels: dict[str, Channel] = {}

    def open(self, who: Principal, now: datetime) -> Channel:
        """A new one; of somebody who has too many the oldest, unused ones first, goes."""
        self._channels = {one.id: one for one in self._channels.values() if one.expires_at > now}
        mine = self.of(who, now)
        if len(mine) >= MOST_PER_OWNER:
            del self._channels[min(mine, key=lambda one: (one.is_connected, one.expires_at)).id]
        channel = Channel(who, now + LIFE)
        self._channels[channel.id] = channel
        return channel

    def of(self, who: Principal, now: datetime) -> list[Channel]:
        """Somebody's channels."""
        return [one for one in self._channels.values() if one.who.id == who.id and one.expires_at > now]

    def find(self, channel_id: str, now: datetime) -> Channel | None:
        """One that has not expired."""
        found = self._channels.get(channel_id)
        return found if found is not None and found.expires_at > now else None


class Everything(Interest):
    """A channel sees the whole log and chooses by its topics."""

    def wants(self, row: Logged) -> bool:
        """Workitems and people; workbins have no topic."""
        return row.event_type != "routing.workbin.updated"


class ChannelReader(Reader):
    """One connection to a channel; a newer one takes its place."""

    def __init__(self, channel: Channel) -> None:
        super().__init__(channel.who.id, channel.id, Everything(), MOST_PENDING)
        self._rows: deque[Logged] = deque()

    def give(self, row: Logged) -> None:
        """An event; too many unsent ones end the connection."""
        if len(self._rows) >= MOST_PENDING:
            self._rows.clear()
            self.end("resync")
        elif self.ended is None:
            self._rows.append(row)
            self.has_news.set()

    def take_rows(self) -> list[Logged]:
        """What waits to be sent."""
        rows = list(self._rows)
        self._rows.clear()
        self.has_news.clear()
        return rows
