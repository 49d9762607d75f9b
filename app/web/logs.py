"""The log: one JSON object on a line of standard error for whatever happens.

JSON in ASCII: nothing that a request or an article holds can end a line, colour a terminal or turn
the direction of writing.
"""

import json
import logging
from datetime import UTC, datetime

from app.web.watching import Observe, Served

# What is longer is no address of ours.
LONGEST_PATH = 300

requests = logging.getLogger("warta.requests")

CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "app.web.logs.JsonLines"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "json",
            "stream": "ext://sys.stderr",
        }
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "warta.requests": {"level": "INFO"},
        # What it warns of is a reader's doing, and noted as a request.
        "uvicorn.error": {"level": "ERROR"},
    },
}


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line: when, how grave, and the fields of a request or what else was said."""
        moment = datetime.fromtimestamp(record.created, UTC)
        line: dict[str, object] = {
            "time": moment.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
        }
        fields = getattr(record, "fields", None)
        line |= fields or {"logger": record.name, "message": record.getMessage()}
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line)


def request_logger(*, addresses: bool) -> Observe:
    """Notes each request in a line; without its query, which is what the reader seeks."""

    def note(served: Served) -> None:
        requests.info("", extra={"fields": _fields(served, addresses=addresses)})

    return note


def _fields(served: Served, *, addresses: bool) -> dict[str, object]:
    fields: dict[str, object] = {
        "event": "request",
        "method": served.method[:20],
        "path": served.path[:LONGEST_PATH],
        "status": served.status,
        "bytes": served.sent,
        "ms": round(served.seconds * 1000, 1),
    }
    if not served.complete:
        fields["complete"] = False
    if addresses:
        fields["address"] = served.address
    return fields
