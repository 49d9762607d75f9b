"""What a command learns that `benchmarks.cluster` runs: where the cluster is, if there is one."""

import os
import sys
from collections.abc import Mapping

from benchmarks.cluster.nodes import Cluster

# The names, in the environment, of the nodes' addresses and of the folder that `Cluster.at` takes.
ADDRESSES = "WARTA_TEST_OPENSEARCH"
FOLDER = "WARTA_TEST_OPENSEARCH_NODES"


def told(cluster: Cluster) -> Mapping[str, str]:
    """What to add to the environment of a command that runs beside `cluster`."""
    return {ADDRESSES: cluster.urls, FOLDER: str(cluster.folder)}


def addresses() -> str:
    """The addresses of the nodes with commas between; "" where there is no cluster."""
    return os.environ.get(ADDRESSES, "")


def needed_addresses() -> str:
    """The addresses of the nodes; ends the program where there is no cluster."""
    return addresses() or sys.exit("No cluster is beside this command: see benchmarks.cluster.")


def folder() -> str:
    """The folder by which the nodes can be taken in hand; "" where there is no cluster."""
    return os.environ.get(FOLDER, "")
