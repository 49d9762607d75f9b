"""A node is ended by whoever holds it, whoever started it."""

import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.cluster.node import Node


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that a user without rights may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory(prefix="warta-node-") as made:
        folder = Path(made)
        (folder / "bin").mkdir()
        program = folder / "bin" / "opensearch"
        program.write_text("#!/bin/sh\nexec sleep 600\n", "utf-8")
        for path in (folder, folder / "bin", program):
            path.chmod(0o755)
        yield folder


@pytest.fixture
def node(folder: Path) -> Iterator[Node]:
    """A node whose program only waits."""
    made = Node("node-1", 9201, 9301, folder, Path("/nowhere"))
    yield made
    made.stop()


def test_a_node_that_was_never_started_has_ended(node: Node) -> None:
    assert node.ended


def test_a_node_runs_until_it_is_stopped(node: Node, folder: Path) -> None:
    node.start(folder)
    assert not node.ended
    node.stop()
    assert node.ended


def test_a_node_that_others_killed_and_started_again_is_ended_too(node: Node, folder: Path) -> None:
    node.start(folder)
    other = Node(node.name, node.http, node.transport, folder, node.java)
    other.send(signal.SIGKILL)
    node.wait_until_ended()
    other.start(folder)
    other.leave()
    assert not node.ended
    node.stop()
    assert other.ended


def test_a_node_that_stands_still_is_ended_too(node: Node, folder: Path) -> None:
    node.start(folder)
    node.send(signal.SIGSTOP)
    node.stop()
    assert node.ended
