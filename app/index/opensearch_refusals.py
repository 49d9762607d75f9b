"""What a cluster of OpenSearch refuses, in sentences that say what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from opensearchpy.exceptions import ConnectionError as Unreached
from opensearchpy.exceptions import ConnectionTimeout, SSLError, TransportError

from app.errors import ClusterUnavailable

TOO_BUSY = 429
_UNKNOWN_USER = (401, 403)
# What proxies say of a cluster behind them; OpenSearch itself says the last of them too.
_PROXIES = (502, 503, 504)
# What is told of the reasons for which there is no sentence.
_LONGEST_REASON = 300


class Passing(ClusterUnavailable):
    """A reason that may be over in some seconds: who can wait asks again."""


class PartAway(Passing):
    """A part of an index is not at hand, or not as a reader saw it: another view may have it."""


class NoManager(Passing):
    """The nodes that can be reached have no manager, and waited for one before they said so."""


@dataclass(frozen=True, slots=True)
class _Refusal:
    """What is said of a reason that has one of these words in it, and which error that is."""

    words: Sequence[str]
    sentence: str
    kind: type[ClusterUnavailable] = ClusterUnavailable

    def error(self, name: str) -> ClusterUnavailable:
        return self.kind(self.sentence.format(name=name))


_TOO_MUCH = _Refusal(
    ("rejected_execution", "circuit_breaking_exception"),
    "{name} has too much to do: try again later.",
    kind=Passing,
)
# The first that fits counts: a search that failed names the reasons of its parts too.
_REFUSALS = (
    _TOO_MUCH,
    _Refusal(
        ("search_context_missing_exception",),
        "{name} no longer keeps what was read: try again.",
        kind=PartAway,
    ),
    _Refusal(
        ("too_many_clauses", "too_many_nested_clauses", "too_many_buckets", "maxClauseCount"),
        "{name} does not search for so much at once: ask for less, or raise its "
        "indices.query.bool.max_clause_count.",
    ),
    _Refusal(
        ("SERVICE_UNAVAILABLE", "manager_not_discovered", "master_not_discovered",
         "process_cluster_event_timeout", "not_cluster_manager", "not_master"),
        "{name} has no manager at the moment: try again soon, and see that most of its nodes run.",
        kind=NoManager,
    ),
    _Refusal(
        ("disk usage exceeded", "read-only-allow-delete", "create-index blocked"),
        "{name} takes no changes for want of room on its disks: make room there, then run the "
        "command again.",
    ),
    _Refusal(
        ("cluster_block_exception",),
        "{name} takes no changes, as somebody told it: take the blocks off its indexes, then run "
        "the command again.",
    ),
    _Refusal(
        ("search_phase_execution", "no_shard_available", "unavailable_shards",
         "all shards failed", "Partial shards failure", "index_closed"),
        "{name} does not have all of the index at hand: see which of its nodes or indexes are "
        "missing, and try again when they are back.",
        kind=PartAway,
    ),
    _Refusal(
        ("index_not_found_exception",),
        "{name} has no index of this archive: `warta check --repair`, where the archive is "
        "ingested, builds it from the records.",
    ),
    _Refusal(
        ("security_exception",),
        "{name} does not let the user do this: give the user of WARTA_OPENSEARCH_USER the right "
        "to search, write and make the indexes of Warta.",
    ),
)  # fmt: skip


def told(error: TransportError, name: str) -> ClusterUnavailable:
    """The error for what the cluster called `name`, or the way to it, answered."""
    # The kinds without a status come first, as subclasses do.
    match error:
        case SSLError():
            return ClusterUnavailable(
                f"{name} shows a certificate that is of another name or not trusted: write the "
                "name as the certificate has it, or give its authority's file with "
                "WARTA_OPENSEARCH_CA."
            )
        case ConnectionTimeout():
            return too_slow(name)
        case Unreached():
            return Passing(f"{name} cannot be reached: see that it runs.")
    if error.info is None:
        return _answered_by_another(error, name)
    return refused(f"{error.error} {error.info}", name)


def _answered_by_another(error: TransportError, name: str) -> ClusterUnavailable:
    """The error for an answer that is none of OpenSearch's own, which are JSON."""
    if error.status_code in _UNKNOWN_USER:
        return ClusterUnavailable(
            f"{name} refuses the user: mend WARTA_OPENSEARCH_USER and WARTA_OPENSEARCH_PASSWORD."
        )
    if error.status_code == TOO_BUSY:
        return _TOO_MUCH.error(name)
    if error.status_code in _PROXIES:
        return Passing(
            f"{name} is not reached by the proxy before it ({error.status_code}): see that it runs."
        )
    return ClusterUnavailable(
        f"{name} is another program, or speaks otherwise ({error.status_code}): mend "
        "WARTA_OPENSEARCH_URL, which may have to begin with https."
    )


def refused(reason: object, name: str = "OpenSearch") -> ClusterUnavailable:
    """The error for what a cluster that is there does not do."""
    said = str(reason)
    for refusal in _REFUSALS:
        if any(words in said for words in refusal.words):
            return refusal.error(name)
    return ClusterUnavailable(f"{name} refused: {said[:_LONGEST_REASON]}")


def too_slow(name: str = "OpenSearch") -> ClusterUnavailable:
    """The error for a cluster that did not answer, or not with all of it, in its time."""
    return ClusterUnavailable(f"{name} does not answer in time: try again, or ask for less.")
