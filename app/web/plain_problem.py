"""Problem documents (RFC 9457) for whoever is turned away before there is a request to speak of."""

import json
from http import HTTPStatus

PROBLEM_TYPE = "application/problem+json"


def plain_problem(status: int, detail: str) -> bytes:
    """The document that says `detail`, in no reader's language."""
    return json.dumps(
        {
            "type": "about:blank",
            "title": HTTPStatus(status).phrase,
            "status": status,
            "detail": detail,
        }
    ).encode()
