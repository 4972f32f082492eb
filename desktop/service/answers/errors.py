"""What every refusal looks like."""

from desktop.domain.record import JsonObject, Record


class ErrorBody(Record):
    """The body of every error."""

    status: int
    code: str
    message: str
    message_params: JsonObject
    context_id: str
    details: tuple[JsonObject, ...]
    errors: tuple[JsonObject, ...]
