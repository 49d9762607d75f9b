"""OpenSearch, the engine of who outgrows one machine: its indexes are wherever the cluster is."""

import re
import ssl
from pathlib import Path
from urllib.parse import urlsplit

from app.errors import ClusterUnavailable, IndexUnavailable
from app.index.hands import Hands
from app.index.kept import RecordStore
from app.index.opensearch_cluster import Cluster, ClusterAddress
from app.index.opensearch_errands import errand_of, packed
from app.index.opensearch_generations import Generations
from app.index.opensearch_reader import OpenSearchIndex
from app.index.opensearch_records import OpenSearchRecords
from app.index.opensearch_writer import OpenSearchWriter
from app.index.protocol import SearchIndex
from app.index.writing import IndexWriter
from app.settings import Settings

# A name may stand in an address and must be no pattern of several.
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")


def engine_of(settings: Settings) -> "OpenSearchEngine":
    """The engine of the cluster that the settings name; ClusterUnavailable where they don't."""
    urls = tuple(filter(None, (one.strip() for one in settings.opensearch_url.split(","))))
    if not urls or not all(map(_is_address, urls)):
        raise ClusterUnavailable(
            "WARTA_OPENSEARCH_URL must be addresses such as https://node-1:9200, with commas "
            "between them."
        )
    if not _NAME.fullmatch(settings.opensearch_name):
        raise ClusterUnavailable(
            "WARTA_OPENSEARCH_NAME must be small letters, digits, - and _, 100 at most."
        )
    if settings.opensearch_ca and not _has_certificates(settings.opensearch_ca):
        raise ClusterUnavailable(
            f"WARTA_OPENSEARCH_CA is {settings.opensearch_ca}, which is no file of certificates: "
            "name one with those to trust."
        )
    address = ClusterAddress(
        urls=urls,
        name=settings.opensearch_name,
        user=settings.opensearch_user,
        password=settings.opensearch_password,
        ca=Path(settings.opensearch_ca) if settings.opensearch_ca else None,
        shards=settings.opensearch_shards,
        replicas=settings.opensearch_replicas,
    )
    return OpenSearchEngine(address)


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _has_certificates(path: str) -> bool:
    try:
        ssl.create_default_context(cafile=path)
    except OSError:
        # What is wrong with a certificate is such an error too.
        return False
    return True


class OpenSearchEngine:
    """The `Engine` of one archive at one cluster, whatever the directory of the library is."""

    is_remote = True

    def __init__(self, address: ClusterAddress) -> None:
        """Asks nothing yet; ClusterUnavailable where the address is none."""
        self._cluster = Cluster(address)
        self._generations = Generations(self._cluster)

    def open(self, directory: Path) -> SearchIndex:  # noqa: ARG002
        """The index as it is now; IndexUnavailable where it can't be used."""
        return OpenSearchIndex(self._cluster)

    def writer(
        self,
        directory: Path,  # noqa: ARG002
        *,
        anew: bool,
        hands: Hands | None = None,
    ) -> IndexWriter:
        """A writer that continues the index, or begins it `anew`; `hands` do a part of it."""
        return OpenSearchWriter(self._cluster, anew=anew, hands=hands)

    def whereabouts(self) -> str:
        """What the cluster calls itself; ClusterUnavailable where it does not tell."""
        return self._cluster.identity()

    def run(self, errand: bytes) -> bytes:
        """Sends the articles of an errand and tells their words; may be run again.

        Raises ClusterUnavailable where they are for another cluster, or are not taken.
        """
        return packed(errand_of(errand).run_there(self._cluster))

    def revision(self, directory: Path) -> int | None:  # noqa: ARG002
        """The revision of the records that the index mirrors; None where it must be rebuilt.

        Raises ClusterUnavailable where the cluster does not tell: that is no reason to build
        anything.
        """
        try:
            current = self._generations.current()
        except ClusterUnavailable:
            raise
        except IndexUnavailable:
            return None
        return None if current.note.changing else current.note.revision

    def records(self) -> RecordStore:
        """The records in the documents of the index."""
        return OpenSearchRecords(self._cluster)

    def is_damaged(self, directory: Path) -> bool:  # noqa: ARG002
        """Whether a writer was broken off while it changed the index.

        OpenSearch itself holds its files against their checksums.
        """
        return self._generations.current().note.changing

    def finish_swap(self, directory: Path) -> None:  # noqa: ARG002
        """Deletes what writers that were broken off had begun."""
        self._generations.drop_unfinished()

    def stamp(self, directory: Path) -> tuple[int, int] | None:  # noqa: ARG002
        """Something that changes with every commit; None where nothing is.

        Raises ClusterUnavailable where the cluster does not tell. A node that is cut off from the
        others may go on answering searches, of what was there before.
        """
        try:
            current = self._generations.current()
        except ClusterUnavailable:
            raise
        except IndexUnavailable:
            return None
        return current.note.committed or 0, current.number

    def drop_everything(self) -> None:
        """Deletes all indexes of the archive at the cluster."""
        self._generations.drop_all()

    def close(self) -> None:
        """Ends all connections."""
        self._cluster.close()
