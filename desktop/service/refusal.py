"""How the service says no: a status, a stable code, and a sentence that a person can act on."""

from collections.abc import Sequence

from desktop.domain.record import JsonObject, JsonValue


class Refusal(Exception):
    """A request that is not carried out. Nothing of it has been stored."""

    def __init__(  # noqa: PLR0913 - the parts of the error body
        self,
        status: int,
        code: str,
        message: str,
        *,
        details: Sequence[JsonObject] = (),
        params: JsonObject | None = None,
        retry_after_s: int | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.details = list(details)
        self.params = params or {}
        self.retry_after_s = retry_after_s

    def body(self, request_id: str) -> JsonObject:
        """The error as the wire carries it."""
        details: list[JsonValue] = list(self.details)
        return {
            "status": self.status,
            "code": self.code,
            "message": self.message,
            "messageParams": self.params,
            "contextId": request_id,
            "details": details,
            "errors": [],
        }


def wrong_field(field: str, code: str, message: str) -> JsonObject:
    """One detail of a 400: which field, and what is wrong with it."""
    return {"errorCode": code, "fieldName": field, "message": message}


def bad_request(*details: JsonObject) -> Refusal:
    """A 400 that names every bad field."""
    said = "; ".join(str(detail["message"]) for detail in details)
    return Refusal(
        400, str(details[0]["errorCode"]) if len(details) == 1 else "bad.request", said, details=details
    )


def not_found(kind: str, wanted: str) -> Refusal:
    """A 404 that says what was looked for."""
    return Refusal(404, "not.found", f"There is no {kind} '{wanted}'.", params={"kind": kind, "id": wanted})
