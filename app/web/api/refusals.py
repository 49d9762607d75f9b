"""What is answered where parameters make no sense that their types alone let pass."""

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import HTTPException
from fastapi.exceptions import RequestValidationError

from app.web.api.cursor import BadCursor, StaleCursor
from app.web.failures import DETAILS


def refusal(parameter: str, message: str) -> RequestValidationError:
    """What to raise for a `parameter` of the address: 422, and `message` says why."""
    return RequestValidationError(
        [{"loc": ("query", parameter), "msg": message, "type": "value_error"}]
    )


@contextmanager
def refusing_cursors() -> Iterator[None]:
    """Answers a cursor that is none with 422, one from before the archive changed with 410."""
    try:
        yield
    except BadCursor as error:
        raise refusal("cursor", str(error)) from error
    except StaleCursor as error:
        raise HTTPException(410, DETAILS[410]) from error
