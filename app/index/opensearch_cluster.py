"""A cluster of OpenSearch: where it is, and what its refusals mean in a sentence."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

from opensearchpy import OpenSearch
from opensearchpy.exceptions import ConnectionError as Unreached
from opensearchpy.exceptions import (
    ConnectionTimeout,
    ImproperlyConfigured,
    OpenSearchException,
    SSLError,
    TransportError,
)

from app.errors import ClusterUnavailable, IndexUnavailable

# Readers have long gone when a search takes longer; writing has a longer one of its own.
SECONDS = 10
# What every node has at hand it tells at once, if at all.
SECONDS_TO_TELL = 5
# What changes indexes may take long on a busy cluster, and is not to be asked for twice.
SECONDS_TO_CHANGE = 60
_CONNECTIONS = 32
_UNKNOWN_USER = (401, 403)
_BUSY = 429
_PAUSE_SECONDS = 2
_PROGRAM, _OLDEST = "opensearch", 3
# What fails is told by our own errors; the client would print a traceback of each as well.
logging.getLogger("opensearch").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class ClusterAddress:
    """Where a cluster is and what Warta's indexes are called in it.

    `ca` is a file with the certificates that the cluster's is to be trusted by, the system's where
    there is none. `shards` and `replicas` (the most, as far as there are nodes for them) are those
    of an index that is begun.
    """

    # They may carry a user's password.
    urls: tuple[str, ...] = field(repr=False)
    name: str
    user: str = ""
    password: str = field(default="", repr=False)
    ca: Path | None = None
    shards: int = 1
    replicas: int = 1

    @property
    def shown(self) -> str:
        """The addresses without what is secret in them."""
        parts = (urlsplit(url) for url in self.urls)
        return ", ".join(f"{one.scheme}://{one.netloc.rpartition('@')[2]}" for one in parts)


class Cluster:
    """A cluster and the client that asks it, which several threads may use."""

    def __init__(self, address: ClusterAddress) -> None:
        """Asks nothing yet; ClusterUnavailable where the address is none."""
        self.address = address
        self.client = _client(address)
        self._away: _Away | None = None

    @property
    def name(self) -> str:
        """What it is called in sentences."""
        return f"OpenSearch at {self.address.shown}"

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Turns what the cluster or the way to it refuses into what to do about it.

        What was not answered in time a moment ago is not asked again at once: a page asks many
        things, and readers who wait behind each other would each wait for all of them.
        """
        if self._away is not None and monotonic() < self._away.until:
            raise ClusterUnavailable(self._away.sentence)
        try:
            yield
        except TransportError as error:
            told = _told(error, self.name)
            if isinstance(error, Unreached):
                self._away = _Away(str(told), monotonic() + _PAUSE_SECONDS)
            raise told from error
        except OpenSearchException as error:
            raise ClusterUnavailable(f"{self.name} failed: {error}") from error

    def check_version(self) -> None:
        """Raises ClusterUnavailable where it is away, or nothing that Warta was tried with."""
        with self.answering():
            told = self.client.info(params={"request_timeout": SECONDS_TO_TELL})["version"]
        kind, number = str(told.get("distribution", "another program")), str(told["number"])
        if kind != _PROGRAM or int(number.partition(".")[0]) < _OLDEST:
            raise ClusterUnavailable(
                f"At {self.address.shown} is {kind} {number}: "
                f"Warta needs OpenSearch {_OLDEST} or newer."
            )

    def close(self) -> None:
        """Ends all connections."""
        self.client.close()


@dataclass(frozen=True, slots=True)
class _Away:
    """What is said of a cluster that did not answer, until it is asked again."""

    sentence: str
    until: float


def refused(reason: object, name: str = "OpenSearch") -> IndexUnavailable:
    """The error for what a cluster that is there does not do."""
    said = str(reason)
    if "cluster_block_exception" in said:
        return ClusterUnavailable(
            f"{name} takes no changes, most likely for want of room on its disks: make room "
            "there, then run the command again."
        )
    if "too_many" in said or "maxClauseCount" in said:
        return ClusterUnavailable(
            f"{name} does not search for so much at once: ask for less, or raise its "
            "indices.query.bool.max_clause_count."
        )
    return ClusterUnavailable(f"{name} refused: {said[:300]}")


def _told(error: TransportError, name: str) -> IndexUnavailable:
    """The error with its sentence; the kinds without a status come first, as subclasses do."""
    match error:
        case SSLError():
            return ClusterUnavailable(
                f"{name} shows a certificate that is of another name or not trusted: write the "
                "name as the certificate has it, or give its authority's file with "
                "WARTA_OPENSEARCH_CA."
            )
        case ConnectionTimeout():
            return ClusterUnavailable(f"{name} does not answer in time: try again later.")
        case Unreached():
            return ClusterUnavailable(f"{name} cannot be reached: see that it runs.")
    blocked = "cluster_block_exception" in str(error)
    if error.status_code in _UNKNOWN_USER and not blocked:
        return ClusterUnavailable(
            f"{name} refuses the user: mend WARTA_OPENSEARCH_USER and WARTA_OPENSEARCH_PASSWORD."
        )
    if error.status_code == _BUSY:
        return ClusterUnavailable(f"{name} has too much to do: try again later.")
    return refused(f"{error.error} {error.info}", name)


def _client(address: ClusterAddress) -> OpenSearch:
    try:
        return OpenSearch(
            hosts=list(address.urls),
            http_auth=(address.user, address.password) if address.user else None,
            ca_certs=str(address.ca) if address.ca else None,
            timeout=SECONDS,
            # Another node is asked where one is away or stands still, once: then it waits at most
            # twice as long. One that failed is left out for a minute.
            max_retries=1,
            retry_on_timeout=True,
            pool_maxsize=_CONNECTIONS,
        )
    except (ImproperlyConfigured, OSError, ValueError) as error:
        raise ClusterUnavailable(
            f"OpenSearch at {address.shown} cannot be asked ({error}): "
            "mend WARTA_OPENSEARCH_URL or WARTA_OPENSEARCH_CA."
        ) from error
