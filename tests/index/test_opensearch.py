"""What is OpenSearch's own: its generations, its words, its bounds, and how it is told to be away.

Asked of a real cluster, which `make test-opensearch` starts.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import ClusterUnavailable, IndexUnavailable
from app.index import opensearch_reader
from app.index.opening import (
    finish_swap,
    index_revision,
    index_stamp,
    is_damaged,
    open_index,
    open_writer,
    use,
)
from app.index.opensearch_cluster import Cluster, ClusterAddress
from app.index.opensearch_engine import OpenSearchEngine
from app.index.opensearch_generations import GenerationNote, Generations
from app.index.opensearch_schema import COMMIT, to_source
from app.index.protocol import IndexRequest, Sort
from app.index.terms import TermField
from app.settings import Settings
from tests.index.conftest import CLUSTER, MakeIndex, article, using_opensearch, word

KINDS = ("articles", "words", "facts")
NOWHERE = Path("a library has no index of its own")


@pytest.fixture(autouse=True)
def engine() -> Iterator[Settings]:
    """An archive of its own for each test."""
    with using_opensearch() as settings:
        yield settings


@pytest.fixture
def generations(engine: Settings) -> Iterator[Generations]:
    """What the cluster has of the archive."""
    address = ClusterAddress(tuple(CLUSTER.split(",")), engine.opensearch_name)
    with closing(Cluster(address)) as cluster:
        yield Generations(cluster)


def names(generations: Generations) -> set[str]:
    """The indexes of the archive, whatever they are."""
    found = generations.cluster.client.indices.get(index=f"{generations.cluster.address.name}-*")
    return {name.removeprefix(f"{generations.cluster.address.name}-") for name in found}


def test_of_all_that_was_built_the_last_and_the_one_before_are_kept(
    make_index: MakeIndex, generations: Generations
) -> None:
    for number in range(4):
        make_index([article(f"{number}", "", "api")])
    kept = {f"{kind}-{number:06}" for kind in KINDS for number in (3, 4)}
    assert names(generations) == kept
    assert open_index(NOWHERE).ids() == {"3"}


def test_what_a_writer_that_was_broken_off_had_begun_goes(
    make_index: MakeIndex, generations: Generations
) -> None:
    make_index([article("a", "", "api")])
    generations.begin()
    assert "articles-000002" in names(generations)
    finish_swap(NOWHERE)
    assert names(generations) == {f"{kind}-000001" for kind in KINDS}
    assert open_index(NOWHERE).ids() == {"a"}


def test_an_index_that_was_left_half_changed_is_built_anew_and_read_until_then(
    make_index: MakeIndex, generations: Generations
) -> None:
    make_index([article("a", "", "api")])
    current = generations.current()
    generations.note(current, replace(current.note, changing=True))
    assert (index_revision(NOWHERE), is_damaged(NOWHERE)) == (None, True)
    with pytest.raises(IndexUnavailable, match="--repair"):
        open_writer(NOWHERE, anew=False)
    assert open_index(NOWHERE).ids() == {"a"}


def written_early(generations: Generations) -> str:
    """An index where something is shown of a commit that is under way; gives what it is called."""
    current = generations.current()
    generations.note(current, replace(current.note, changing=True))
    source = {**to_source(article("b", "", "api")), COMMIT: current.note.commit + 1}
    client = generations.cluster.client
    client.index(index=current.articles, id="b", body=source, params={"refresh": "true"})
    return current.articles


def taken_out_early(generations: Generations) -> str:
    """The same of a commit that takes something out."""
    current = generations.current()
    generations.note(current, replace(current.note, changing=True))
    generations.cluster.client.delete(index=current.articles, id="a", params={"refresh": "true"})
    return current.articles


@pytest.mark.parametrize("changed", [written_early, taken_out_early])
def test_what_is_shown_of_a_commit_that_is_under_way_no_reader_is_told(
    make_index: MakeIndex, generations: Generations, changed: Callable[[Generations], str]
) -> None:
    earlier = make_index([article("a", "", "api")])
    assert earlier.count(IndexRequest()) == 1
    changed(generations)
    assert earlier.count(IndexRequest()) == 1
    later = open_index(NOWHERE)
    for asked in (lambda: later.count(IndexRequest()), later.ids, later.sources):
        with pytest.raises(ClusterUnavailable, match="an ingest in part"):
            asked()


def test_a_reader_whose_view_the_cluster_gave_up_has_another_one(
    make_index: MakeIndex, generations: Generations
) -> None:
    index = make_index([article("a", "", "api")])
    assert index.count(IndexRequest()) == 1
    generations.cluster.client.delete_all_pits()
    assert index.count(IndexRequest()) == 1


def test_a_commit_that_takes_out_or_changes_nothing_is_shown(
    make_index: MakeIndex,
) -> None:
    make_index([article("a", "", "api"), article("b", "", "api")])
    for revision, changed in ((2, "a"), (3, "nothing"), (4, "b")):
        with closing(open_writer(NOWHERE, anew=False)) as writer:
            writer.remove([changed])
            writer.commit(revision)
    assert open_index(NOWHERE).ids() == set()


def test_an_index_of_another_make_is_not_read(
    make_index: MakeIndex, generations: Generations
) -> None:
    make_index([article("a", "", "api")])
    generations.note(generations.current(), GenerationNote(version="0", committed=1))
    with pytest.raises(IndexUnavailable, match="another version"):
        open_index(NOWHERE)
    assert index_revision(NOWHERE) is None


def test_an_archive_whose_name_goes_on_is_another(
    make_index: MakeIndex, generations: Generations
) -> None:
    make_index([article("a", "", "api")])
    longer = f"{generations.cluster.address.name}-articles"
    with closing(Cluster(replace(generations.cluster.address, name=longer))) as cluster:
        Generations(cluster).begin()
        finish_swap(NOWHERE)
        assert len(names(generations)) == 6
        Generations(cluster).drop_all()
        assert len(names(generations)) == 3


def test_where_nothing_was_ever_indexed_it_says_how_to_begin() -> None:
    with pytest.raises(IndexUnavailable, match="--repair"):
        open_index(NOWHERE)
    assert index_revision(NOWHERE) is None
    assert index_stamp(NOWHERE) is None


def test_words_come_and_go_with_the_articles_that_have_them(make_index: MakeIndex) -> None:
    make_index([article("a", "", "api air"), article("b", "", "api angin")])
    writer = open_writer(NOWHERE, anew=False)
    writer.put([article("a", "", "lama"), article("c", "", "api")])
    writer.put([article("a", "", "baru api")])
    writer.remove(["b"])
    writer.commit(2)
    writer.close()
    index = open_index(NOWHERE)
    found = {one.text: one.articles for one in index.terms_with_prefix("", 10)}
    assert found == {"api": 2, "baru": 1}
    assert index.term_count() == 2


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("one_per_story", [True, False])
def test_pages_go_on_further_down_than_the_engine_gives_hits(
    make_index: MakeIndex, monkeypatch: pytest.MonkeyPatch, sort: Sort, one_per_story: bool
) -> None:
    index = make_index(
        [article(f"{at}", "", "api " * at, story=f"s{at % 9}", instant=at) for at in range(1, 30)]
    )
    request = IndexRequest(must=[word("api")], sort=sort, one_per_story=one_per_story, limit=5)
    pages = [replace(request, offset=offset) for offset in range(0, 35, 5)]
    shallow = [index.search(page).hits for page in pages]
    monkeypatch.setattr(opensearch_reader, "DEEPEST", 10)
    assert [index.search(page).hits for page in pages] == shallow
    assert sum(map(len, shallow)) == (9 if one_per_story else 29)


def test_frequencies_are_those_of_all_shards_together(make_index: MakeIndex) -> None:
    texts = [*(f"api kata{at}" for at in range(20)), "api air"]
    index = make_index([article(f"{at}", "", text) for at, text in enumerate(texts)])
    hits = index.search(IndexRequest(must=[word("api")], limit=30)).hits
    assert len({hit.score for hit in hits}) == 1


def test_too_much_at_once_is_told_in_a_sentence(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "api")])
    with pytest.raises(ClusterUnavailable, match="so much at once"):
        index.count(IndexRequest(must=[word(f"kata{at}") for at in range(3_000)]))


def test_an_index_of_which_a_part_is_missing_gives_no_total(
    make_index: MakeIndex, generations: Generations
) -> None:
    index = make_index([article("a", "", "api")])
    generations.cluster.client.indices.close(index=generations.current().articles)
    with pytest.raises(ClusterUnavailable):
        index.search(IndexRequest())
    with pytest.raises(ClusterUnavailable):
        next(index.walk(IndexRequest()))


def test_a_cluster_that_is_away_is_told_without_what_is_secret() -> None:
    away = ClusterAddress(("http://someone:secret@127.0.0.1:9",), "warta", "someone", "secret")
    with closing(OpenSearchEngine(away)) as engine:
        use(engine)
        for ask in (open_index, index_revision, index_stamp, finish_swap, is_damaged):
            with pytest.raises(ClusterUnavailable, match="reached") as told:
                ask(NOWHERE)
            assert "secret" not in str(told.value) + repr(away)


def test_words_of_authors_are_no_surface_forms(make_index: MakeIndex) -> None:
    index = make_index([article("a", "", "kata", author=("budi",))])
    assert index.near_terms("budi", 1) == []
    assert [one.text for one in index.terms_with_prefix("b", 5, TermField.AUTHOR)] == ["budi"]
