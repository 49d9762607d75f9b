"""Results in which each story stands once."""

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.index.opening import open_index, open_writer
from app.index.protocol import Filters, Flag, IndexRequest, SearchIndex, Sort
from app.index.writing import IndexDocument
from tests.index.conftest import EXAMPLES, MakeIndex, article, word

SIZE = 3


@dataclass(frozen=True, slots=True)
class Modules:
    """Where an engine counts stories, and where it walks through a ranking."""

    counting: str
    walking: str


MODULES = {
    "tantivy": Modules("app.index.tantivy_rows", "app.index.tantivy_rows"),
    "opensearch": Modules("app.index.opensearch_counts", "app.index.opensearch_articles"),
}


def made(number: int, story: int | None, words: int) -> IndexDocument:
    """An article with so many of its words "api", at a moment of its own or none."""
    return article(
        f"{number}",
        "judul",
        " ".join(["api"] * words + ["kata"] * (5 - words)),
        story=None if story is None else f"s{story}",
        instant=None if number % 5 == 0 else number % 7,
    )


def index_of(documents: list[IndexDocument], directory: Path) -> SearchIndex:
    """The documents, written in two runs so that there are several segments."""
    for run, part in enumerate((documents[::2], documents[1::2])):
        writer = open_writer(directory, anew=run == 0)
        writer.put(part)
        writer.commit(run + 1)
        writer.close()
    return open_index(directory)


def listed(index: SearchIndex, request: IndexRequest) -> list[str]:
    """The ids on all pages of a request, in order."""
    found: list[str] = []
    for page in range(100):
        asked = IndexRequest(
            must=request.must,
            sort=request.sort,
            one_per_story=request.one_per_story,
            offset=page * SIZE,
            limit=SIZE,
        )
        hits = index.search(asked).hits
        if not hits:
            return found
        found += [hit.id for hit in hits]
    raise AssertionError("the pages have no end")


def walked(index: SearchIndex, request: IndexRequest) -> list[str]:
    """The ids that a walk gives, in order."""
    return [name for batch in index.walk(request) for name in batch]


documents = st.lists(
    st.tuples(st.none() | st.integers(0, 4), st.integers(0, 5)), min_size=1, max_size=30
).map(lambda drawn: [made(number, *one) for number, one in enumerate(drawn)])


@pytest.mark.parametrize("most", [None, 1], ids=["counted", "listed"])
@given(documents=documents, sort=st.sampled_from(Sort), worded=st.booleans())
@settings(max_examples=EXAMPLES)
def test_all_pages_have_each_story_once_by_its_first_article(
    engine: str, most: int | None, documents: list[IndexDocument], sort: Sort, worded: bool
) -> None:
    request = IndexRequest(must=[word("api")] if worded else [], sort=sort)
    story_of = {one.id: one.story or one.id for one in documents}
    # The engine may still be tidying its files when the directory goes.
    tidied = TemporaryDirectory(ignore_cleanup_errors=True)
    with tidied as directory, pytest.MonkeyPatch.context() as patch:
        if most:
            patch.setattr(f"{MODULES[engine].counting}._MOST_STORIES", most)
        index = index_of(documents, Path(directory))
        counted = index.search(request)
        every = listed(index, request)
        told = IndexRequest(must=request.must, sort=request.sort, one_per_story=True)
        once = listed(index, told)
        heights = index.rows(request), index.rows(told)
        patch.setattr(f"{MODULES[engine].walking}._WINDOW", 4)
        assert walked(index, request) == every
        assert walked(index, replace(told, limit=1)) == once
    first: dict[str, str] = {}
    for name in every:
        first.setdefault(story_of[name], name)
    assert once == list(first.values())
    assert (counted.total, counted.stories) == (len(every), len(once))
    assert heights == (len(every), len(once))


def test_articles_that_have_copies_can_be_asked_for_and_left_out(make_index: MakeIndex) -> None:
    index = make_index([made(1, 1, 1), made(2, 1, 1), made(3, None, 1)])
    copied = index.search(IndexRequest(filters=Filters(flags=(Flag.COPIED,))))
    assert {hit.id for hit in copied.hits} == {"1", "2"}
    alone = index.search(IndexRequest(filters=Filters(excluded_flags=(Flag.COPIED,))))
    assert [hit.id for hit in alone.hits] == ["3"]


def test_a_page_far_beyond_the_end_is_empty(make_index: MakeIndex) -> None:
    index = make_index([made(1, 1, 1), made(2, 1, 1)])
    far = IndexRequest(one_per_story=True, offset=10**11, limit=100)
    assert index.search(far).hits == ()


def test_a_walk_goes_on_as_it_began_whatever_is_written_meanwhile(tmp_path: Path) -> None:
    numbers = range(1, 1_001)
    index = index_of([made(number, None, 1) for number in numbers], tmp_path)
    walk = index.walk(IndexRequest(must=[word("api")]))
    found = [*next(walk)]
    writer = open_writer(tmp_path, anew=False)
    writer.remove(map(str, numbers))
    writer.commit(3)
    writer.close()
    found += [name for batch in walk for name in batch]
    assert sorted(found, key=int) == list(map(str, numbers))
    assert walked(open_index(tmp_path), IndexRequest()) == []
