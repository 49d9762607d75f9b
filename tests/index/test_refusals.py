"""What clusters refuse, and what is said of it: their own words are those of OpenSearch 3.5."""

import pytest

pytest.importorskip("opensearchpy", reason="The client of OpenSearch is not installed here.")

from opensearchpy.exceptions import (
    AuthenticationException,
    AuthorizationException,
    ConnectionTimeout,
    SSLError,
    TransportError,
)
from opensearchpy.exceptions import ConnectionError as Unreached

from app.index.opensearch_cluster import Cluster, ClusterAddress, unfit
from app.index.opensearch_refusals import NoManager, Passing, refused, told

FLOOD = {
    "type": "cluster_block_exception",
    "reason": "index [warta-articles-000001] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded "
    "flood-stage watermark, index has read-only-allow-delete block];",
}
NO_NEW_INDEX = {
    "type": "cluster_block_exception",
    "reason": "blocked by: [FORBIDDEN/10/cluster create-index blocked (api)];",
}
STARTING = {
    "type": "cluster_block_exception",
    "reason": "blocked by: [SERVICE_UNAVAILABLE/1/state not recovered / initialized];",
}
RED = {
    "type": "search_phase_execution_exception",
    "reason": "all shards failed",
    "failed_shards": [{"reason": {"type": "no_shard_available_action_exception"}}],
}
BUSY = {
    "type": "search_phase_execution_exception",
    "reason": "Partial shards failure",
    "failed_shards": [{"reason": {"type": "opensearch_rejected_execution_exception"}}],
}
FULL_MEMORY = {"type": "circuit_breaking_exception", "reason": "[parent] Data too large"}
NO_PRIMARY = {"type": "unavailable_shards_exception", "reason": "primary shard is not active"}
CLAUSES = {"type": "too_many_clauses", "reason": "maxClauseCount is set to 1024"}


@pytest.mark.parametrize(
    ("reason", "sentence", "passes"),
    [
        (FLOOD, "want of room on its disks", False),
        (NO_NEW_INDEX, "want of room on its disks", False),
        (STARTING, "no manager at the moment", True),
        (RED, "does not have all of the index at hand", True),
        (NO_PRIMARY, "does not have all of the index at hand", True),
        (BUSY, "too much to do", True),
        (FULL_MEMORY, "too much to do", True),
        (CLAUSES, "so much at once", False),
        ({"type": "something_new"}, "refused: {'type': 'something_new'}", False),
    ],
)
def test_what_a_cluster_does_not_do_is_a_sentence(
    reason: object, sentence: str, passes: bool
) -> None:
    error = refused(reason, "OpenSearch at http://news:9200")
    assert str(error).startswith("OpenSearch at http://news:9200 ")
    assert sentence in str(error)
    assert isinstance(error, Passing) is passes


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (SSLError("N/A", "certificate verify failed", None), "WARTA_OPENSEARCH_CA"),
        (ConnectionTimeout("TIMEOUT", "Read timed out", None), "in time"),
        (Unreached("N/A", "Connection refused", None), "cannot be reached"),
        (AuthenticationException(401, "Unauthorized", None), "WARTA_OPENSEARCH_PASSWORD"),
        (AuthorizationException(403, "<html>", None), "WARTA_OPENSEARCH_PASSWORD"),
        (AuthorizationException(403, "security_exception", {}), "give the user of"),
        (AuthorizationException(403, "cluster_block_exception", NO_NEW_INDEX), "room on its disks"),
        (TransportError(429, "cluster_block_exception", FLOOD), "room on its disks"),
        (TransportError(429, "circuit_breaking_exception", FULL_MEMORY), "too much to do"),
        (TransportError(429, "slow down", None), "too much to do"),
        (TransportError(502, "<html>Bad Gateway", None), "the proxy before it (502)"),
        (TransportError(503, "cluster_manager_not_discovered_exception", {}), "no manager"),
        (TransportError(400, "<html>plain HTTP to HTTPS", None), "begin with https"),
        (TransportError(302, "", None), "another program"),
    ],
)
def test_what_the_way_to_it_answers_is_a_sentence(error: TransportError, sentence: str) -> None:
    assert sentence in str(told(error, "OpenSearch at http://news:9200"))


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ({"version": {"distribution": "opensearch", "number": "3.5.0"}}, None),
        ({"version": {"distribution": "opensearch", "number": "12.0.0"}}, None),
        ({"version": {"distribution": "opensearch", "number": "2.19.4"}}, "opensearch 2.19.4"),
        ({"version": {"number": "8.15.0"}}, "another program 8.15.0"),
        ({"version": {"distribution": "opensearch", "number": "new"}}, "opensearch new"),
        ({"version": "3.5.0"}, "another program"),
        ({}, "another program"),
        ("<html>It works!</html>", "another program"),
    ],
)
def test_what_is_no_cluster_of_today_says_what_it_is(answer: object, found: str | None) -> None:
    assert unfit(answer) == found


def test_a_missing_manager_is_waited_for_by_one_who_asks_and_not_by_each() -> None:
    cluster = Cluster(ClusterAddress(("http://127.0.0.1:9",), "warta"))
    absent = {"error": {"type": "cluster_manager_not_discovered_exception"}, "status": 503}
    with pytest.raises(NoManager, match="has no manager"), cluster.answering():
        raise TransportError(503, "cluster_manager_not_discovered_exception", absent)
    with pytest.raises(NoManager, match="has no manager"), cluster.answering():
        pytest.fail("It is asked again at once.")
