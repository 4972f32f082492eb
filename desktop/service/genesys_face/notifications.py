"""Routes under ``/api/v2/notifications``: channels, their subscriptions, and the socket behind them."""

import json
from collections.abc import Iterable, Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response, WebSocket
from pydantic import RootModel

from desktop.domain.record import JsonObject, wire_time
from desktop.service.answers.listing import Listing
from desktop.service.doorman import house_of, signed_in
from desktop.service.genesys_face.answers import AvailableTopic, FaceChannel, FaceTopic
from desktop.service.genesys_face.asked import NullableBody, Topic
from desktop.service.genesys_face.channels import Channel, Channels
from desktop.service.genesys_face.streaming import serve_channel
from desktop.service.genesys_face.topics import TEMPLATES, find_topics, rejection
from desktop.service.house import House
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.wire import json_response, page

router = APIRouter(prefix="/api/v2/notifications", tags=["Genesys Cloud: notifications"])
Who = Annotated[Principal, Depends(signed_in)]
MOST_TOPICS = 1000
UNKNOWN_CHANNEL = 4504


class Topics(RootModel[tuple[Topic, ...]]):
    """A list of topics."""

    root: tuple[Topic, ...] = ()


AskedTopics = Annotated[Topics, Depends(NullableBody(Topics))]
IgnoreErrors = Annotated[bool, Query(alias="ignoreErrors")]


@router.post("/channels", summary="A new channel", response_model=FaceChannel)
async def open_channel(request: Request, who: Who) -> Response:
    """Its address holds no token; the channel's id is enough."""
    house = house_of(request)
    channel = _channels(request).open(who, house.clock.now())
    return json_response(json.dumps(_channel_body(request, channel)))


@router.get("/channels", summary="My channels", response_model=Listing[FaceChannel])
async def my_channels(request: Request, who: Who) -> Response:
    """Those that have not expired."""
    house = house_of(request)
    mine = _channels(request).of(who, house.clock.now())
    return page([json.dumps(_channel_body(request, one)) for one in mine])


@router.head("/channels/{channel_id}", summary="Is there such a channel")
async def is_there(request: Request, who: Who, channel_id: str) -> Response:
    """200 or 404."""
    _mine(request, who, channel_id)
    return Response()


@router.get(
    "/channels/{channel_id}/subscriptions",
    summary="What a channel listens to",
    response_model=Listing[FaceTopic],
)
async def subscriptions(request: Request, who: Who, channel_id: str) -> Response:
    """As it was asked for."""
    return _topics_page(_mine(request, who, channel_id).topics, {})


@router.post(
    "/channels/{channel_id}/subscriptions", summary="Listen to more", response_model=Listing[FaceTopic]
)
async def add_subscriptions(
    request: Request, who: Who, channel_id: str, asked: AskedTopics, ignore_errors: IgnoreErrors = False
) -> Response:
    """With ``ignoreErrors`` each topic says for itself whether it is permitted."""
    return _subscribe(who, _mine(request, who, channel_id), asked, ignore_errors=ignore_errors, is_new=False)


@router.put(
    "/channels/{channel_id}/subscriptions", summary="Listen to these only", response_model=Listing[FaceTopic]
)
async def replace_subscriptions(
    request: Request, who: Who, channel_id: str, asked: AskedTopics, ignore_errors: IgnoreErrors = False
) -> Response:
    """The same, in place of what there was."""
    return _subscribe(who, _mine(request, who, channel_id), asked, ignore_errors=ignore_errors, is_new=True)


@router.delete("/channels/{channel_id}/subscriptions", status_code=204, summary="Listen to nothing")
async def drop_subscriptions(request: Request, who: Who, channel_id: str) -> Response:
    """The channel stays."""
    _mine(request, who, channel_id).topics.clear()
    return Response(status_code=204)


@router.get(
    "/availabletopics",
    summary="The topics that there are",
    dependencies=[Depends(signed_in)],
    response_model=Listing[AvailableTopic],
)
async def available_topics() -> Response:
    """With what they need."""
    bodies: list[JsonObject] = [
        {
            "id": one,
            "description": "",
            "requiresPermissions": [],
            "requiresCurrentUser": False,
            "requiresCurrentUserOrPermission": ".users." in one,
            "transports": ["Websocket"],
            "topicParameters": ["id"],
        }
        for one in TEMPLATES
    ]
    return page([json.dumps(one) for one in bodies])


@router.websocket("/channels/{channel_id}")
async def stream(socket: WebSocket, channel_id: str) -> None:
    """Events, heartbeats, and a pong for each ping, until the peer or the service ends it."""
    house: House = socket.app.state.house
    channel = _channels(socket).find(channel_id, house.clock.now())
    await socket.accept()
    if channel is None:
        await socket.close(UNKNOWN_CHANNEL, "There is no such channel.")
        return
    await serve_channel(house, socket, channel)


def _subscribe(
    who: Principal, channel: Channel, asked: Topics, *, ignore_errors: bool, is_new: bool
) -> Response:
    found = {one.id: find_topics(one.id) for one in asked.root}
    refused = {one: why for one, topics in found.items() if (why := rejection(who, topics, one)) is not None}
    if refused and not ignore_errors:
        raise bad_request(*(wrong_field("id", "topic.rejected", why) for why in refused.values()))
    permitted = {one: topics for one, topics in found.items() if one not in refused}
    wanted = permitted if is_new else {**channel.topics, **permitted}
    if len(wanted) > MOST_TOPICS:
        raise Refusal(400, "too.many.topics", f"A channel has at most {MOST_TOPICS} topics.")
    channel.topics.clear()
    channel.topics.update(wanted)
    return _topics_page(found if ignore_errors else wanted, refused)


def _topics_page(topics: Iterable[str], refused: Mapping[str, str]) -> Response:
    return page(
        [
            json.dumps(
                {"id": one, "state": "Permitted"}
                if one not in refused
                else {"id": one, "state": "Rejected", "rejectionReason": refused[one]}
            )
            for one in topics
        ]
    )


def _channel_body(request: Request, channel: Channel) -> JsonObject:
    base = str(request.base_url).rstrip("/").replace("http", "ws", 1)
    return {
        "id": channel.id,
        "connectUri": f"{base}{router.prefix}/channels/{channel.id}",
        "expires": wire_time(channel.expires_at),
    }


def _channels(connection: Request | WebSocket) -> Channels:
    """The application's channels, made with the first one."""
    state = connection.app.state
    if not hasattr(state, "channels"):
        state.channels = Channels()
    channels: Channels = state.channels
    return channels


def _mine(request: Request, who: Principal, channel_id: str) -> Channel:
    house = house_of(request)
    found = _channels(request).find(channel_id, house.clock.now())
    if found is None or found.who.id != who.id:
        raise not_found("channel", channel_id)
    return found
