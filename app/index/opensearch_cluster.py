"""A cluster of OpenSearch: where it is, and how it is asked."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from opensearchpy import OpenSearch
from opensearchpy.exceptions import ConnectionError as Unreached
from opensearchpy.exceptions import ImproperlyConfigured, OpenSearchException, TransportError

from app.errors import ClusterUnavailable
from app.index.opensearch_breaker import Breaker
from app.index.opensearch_connection import ReachedConnection
from app.index.opensearch_refusals import NoManager, refused, told, too_slow
from app.index.patience import seconds_left

# Readers have long gone when a search takes longer; writing has a longer one of its own.
SECONDS = 10
# What every node has at hand it tells at once, if at all.
SECONDS_TO_TELL = 5
# Whether the nodes have a manager is known sooner: choosing another one takes them a second or two.
# Those that are cut off from most of the others have none, and would wait for one half a minute.
SECONDS_TO_MANAGE = 3
# What changes indexes may take long on a busy cluster, and is not to be asked for twice.
SECONDS_TO_CHANGE = 60
_CONNECTIONS = 32
# Another node is asked where one is away or stands still, once: then it takes twice as long.
_RETRIES = 1
_TRIES = _RETRIES + 1
# Less than this is not worth asking for.
_SHORTEST_SECONDS = 0.05
_PROGRAM, _OLDEST = "opensearch", 3
# What nodes call a cluster that has no manager yet.
_NAMELESS = "_na_"
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
        self._breaker = Breaker(_TRIES * SECONDS)
        self._is_known = False
        self._identity: str | None = None

    @property
    def name(self) -> str:
        """What it is called in sentences."""
        return f"OpenSearch at {self.address.shown}"

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Turns what the cluster or the way to it refuses into what to do about it.

        What did not answer a moment ago, or had no manager, is not asked, but said so at once:
        raises ClusterUnavailable for the way and for what answers, and what `told` makes
        of an answer.
        """
        self._breaker.check()
        try:
            yield
        except TransportError as error:
            refusal = told(error, self.name)
            # Nodes wait for a manager as long as they are let: one reader need do so, not each.
            if isinstance(error, Unreached) or isinstance(refusal, NoManager):
                self._breaker.failed(refusal)
            else:
                self._breaker.answered()
            raise refusal from error
        except OpenSearchException as error:
            raise ClusterUnavailable(
                f"At {self.address.shown} is another program than OpenSearch: mend "
                "WARTA_OPENSEARCH_URL."
            ) from error
        self._breaker.answered()

    def seconds(self, most: float) -> float:
        """How long each try of a question may take, at `most`, for who asks it.

        Raises ClusterUnavailable where it is too late to ask anything.
        """
        left = min(most, seconds_left(_TRIES * most) / _TRIES)
        if left < _SHORTEST_SECONDS:
            raise too_slow(self.name)
        return left

    def check_version(self) -> None:
        """Raises ClusterUnavailable where it is away, or nothing that Warta was tried with.

        Once it was found to be what it should, it is not asked again.
        """
        if self._is_known:
            return
        self._told()
        self._is_known = True

    def identity(self) -> str:
        """What the cluster calls itself, by whichever address it is asked; as `check_version`."""
        if self._identity is None:
            told = str(self._told().get("cluster_uuid", _NAMELESS))
            if told == _NAMELESS:
                raise refused("manager_not_discovered", self.name)
            self._identity = told
        return self._identity

    def _told(self) -> dict[str, Any]:
        """What the cluster says of itself; ClusterUnavailable where it will not do."""
        with self.answering():
            seconds = self.seconds(SECONDS_TO_TELL)
            answer: dict[str, Any] = self.client.info(params={"request_timeout": seconds})
        if problem := unfit(answer):
            raise ClusterUnavailable(
                f"At {self.address.shown} is {problem}: Warta needs OpenSearch {_OLDEST} or newer."
            )
        return answer

    def close(self) -> None:
        """Ends all connections."""
        self.client.close()


def unfit(answer: Any) -> str | None:
    """What it is that told `answer` of itself; None where it is an OpenSearch that will do."""
    version = answer.get("version") if isinstance(answer, dict) else None
    if not isinstance(version, dict) or "number" not in version:
        return "another program"
    kind, number = str(version.get("distribution", "another program")), str(version["number"])
    main = number.partition(".")[0]
    will_do = kind == _PROGRAM and main.isdecimal() and int(main) >= _OLDEST
    return None if will_do else f"{kind} {number}"


def _client(address: ClusterAddress) -> OpenSearch:
    try:
        return OpenSearch(
            hosts=list(address.urls),
            http_auth=(address.user, address.password) if address.user else None,
            ca_certs=str(address.ca) if address.ca else None,
            timeout=SECONDS,
            connection_class=ReachedConnection,
            # A node that failed is left out for a minute.
            max_retries=_RETRIES,
            retry_on_timeout=True,
            pool_maxsize=_CONNECTIONS,
        )
    except (ImproperlyConfigured, OSError, ValueError):
        # What is wrong with an address may have a password in it.
        raise ClusterUnavailable(
            "OpenSearch cannot be asked: mend WARTA_OPENSEARCH_URL, or the certificates that "
            "WARTA_OPENSEARCH_CA names."
        ) from None
