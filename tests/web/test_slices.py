import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from starlette.responses import Response
from starlette.types import Message

from app.web.compression import CODINGS
from app.web.slices import SLICE_BYTES, Slices
from tests.web.conftest import site_of


def sent(body: bytes) -> tuple[list[Message], int]:
    """The messages that a body is sent in, and how often others had their turn meanwhile."""
    messages: list[Message] = []
    turns = 0

    async def send(message: Message) -> None:
        messages.append(message)

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async def run() -> None:
        waiting = asyncio.create_task(others())
        await Slices(Response(body))({"type": "http"}, receive, send)
        waiting.cancel()

    # In a thread: where the browser tests ran before, a loop of theirs runs in this one.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(run())).result()
    return messages, turns


@pytest.mark.parametrize("size", [0, 1, SLICE_BYTES, SLICE_BYTES + 1, 3 * SLICE_BYTES])
def test_the_slices_are_the_whole_and_the_last_one_ends_it(size: int) -> None:
    body = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    messages, _ = sent(body)
    parts = [one for one in messages if one["type"] == "http.response.body"]
    assert b"".join(one["body"] for one in parts) == body
    assert max(len(one["body"]) for one in parts) <= SLICE_BYTES
    assert [one.get("more_body", False) for one in parts] == [True] * (len(parts) - 1) + [False]


def test_others_have_their_turn_between_the_slices() -> None:
    _, turns = sent(b"x" * 5 * SLICE_BYTES)
    assert turns >= 4


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks a server of one article whose file is several slices long."""
    folder = tmp_path_factory.mktemp("large") / "articles"
    folder.mkdir()
    lines = "\n\n".join(f"Petani nomor {number} memanen padi di desa." for number in range(15_000))
    (folder / "one.txt").write_text(f"Panen padi selesai\n\n{lines}\n", encoding="utf-8")
    with site_of(folder) as client:
        yield client


@pytest.mark.parametrize("coding", [*CODINGS, "identity"])
def test_a_large_file_comes_whole_in_every_coding(large: httpx.Client, coding: str) -> None:
    (found,) = large.get("/api/search").json()["results"]
    path = f"/articles/{found['id']}/original"
    answer = large.get(path, headers={"Accept-Encoding": coding})
    assert answer.headers.get("Content-Encoding", "identity") == coding
    assert len(answer.content) > 4 * SLICE_BYTES
    assert answer.text.endswith("Petani nomor 14999 memanen padi di desa.\n")
