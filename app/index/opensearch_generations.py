"""Which indexes of a cluster are Warta's: versioned ones, of which an alias names the current.

Each generation is three indexes: `warta-articles-000003`, `warta-words-000003` and
`warta-facts-000003`. What a reader has to know of it stands in the mapping of the first, which
every node has at hand.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass

from opensearchpy.client.indices import IndicesClient
from opensearchpy.exceptions import NotFoundError, RequestError

from app.errors import ClusterUnavailable, IndexUnavailable
from app.index.opensearch_cluster import (
    SECONDS_TO_CHANGE,
    SECONDS_TO_MANAGE,
    SECONDS_TO_TELL,
    Cluster,
    ClusterAddress,
)
from app.index.opensearch_schema import (
    INDEX_VERSION,
    Json,
    articles_index,
    facts_index,
    words_index,
)
from app.index.opensearch_sending import patiently

_ARTICLES = "articles"
_WORDS = "words"
_FACTS = "facts"
_KINDS = (_ARTICLES, _WORDS, _FACTS)
_PATIENT = {"request_timeout": SECONDS_TO_CHANGE}
_EXISTS = "resource_already_exists_exception"
_TRIES = 5


@dataclass(frozen=True, slots=True)
class GenerationNote:
    """What is known of a generation: its make, the revision of the records that it mirrors.

    `committed` is when, in nanoseconds since 1970, and None before it ever was; while it is
    `changing` a writer is at work on it, or was when it was broken off. The commit of that number
    left so many `articles` there, `latest` of them written by itself: by these a reader knows
    whether it sees that commit, all of it and nothing else.
    """

    version: str = INDEX_VERSION
    revision: int = 0
    committed: int | None = None
    changing: bool = False
    commit: int = 0
    articles: int = 0
    latest: int = 0


@dataclass(frozen=True, slots=True)
class Generation:
    """One generation and its note."""

    address: ClusterAddress
    number: int
    note: GenerationNote

    @property
    def articles(self) -> str:
        """The name of its index of articles."""
        return _index(self.address, _ARTICLES, self.number)

    @property
    def words(self) -> str:
        """The name of its index of words."""
        return _index(self.address, _WORDS, self.number)

    @property
    def facts(self) -> str:
        """The name of its index of what is known of the whole archive."""
        return _index(self.address, _FACTS, self.number)

    def sending(self, commit: int) -> str:
        """The name by which others write its articles, while that commit is made."""
        return f"{_alias(self.address, 'sending')}-{self.number:06}-{commit}"

    @property
    def indexes(self) -> tuple[str, ...]:
        """The names of all of them; that of the articles last, as it tells of the others."""
        return self.facts, self.words, self.articles


@dataclass(frozen=True, slots=True)
class Generations:
    """All generations that one cluster has of one archive."""

    cluster: Cluster

    @property
    def articles(self) -> str:
        """What the index of articles is called, whichever is current."""
        return _alias(self.cluster.address, _ARTICLES)

    @property
    def facts(self) -> str:
        """What the index of facts is called, whichever is current."""
        return _alias(self.cluster.address, _FACTS)

    @property
    def aliases(self) -> tuple[str, ...]:
        """What all indexes are called, whichever are current."""
        return tuple(_alias(self.cluster.address, kind) for kind in _KINDS)

    def current(self) -> Generation:
        """The one that is searched; IndexUnavailable where there is none of this make."""
        found = self._noted(self.articles)
        if not found:
            raise IndexUnavailable(
                f"There is no index at {self.cluster.name} yet: "
                "`warta check --repair` builds it from the records."
            )
        newest = max(found, key=lambda one: one.number)
        if newest.note.version != INDEX_VERSION:
            raise IndexUnavailable(
                f"The index at {self.cluster.name} was made by another version of "
                "Warta: `warta check --repair` rebuilds it from the records."
            )
        return newest

    def again(self, generation: Generation) -> Generation:
        """The same one with what is noted of it now; IndexUnavailable where it is gone."""
        for found in self._noted(generation.articles):
            return found
        raise IndexUnavailable(f"The index at {self.cluster.name} was replaced: try again.")

    def begin(self) -> Generation:
        """A new, empty one that nobody searches yet; ClusterUnavailable where others make them."""
        last = max((one.number for one in self._all()), default=0)
        for number in range(last + 1, last + 1 + _TRIES):
            new = Generation(self.cluster.address, number, GenerationNote(changing=True))
            # One that is there already may be ours, where the answer was lost, or another
            # writer's: the next number is nobody's.
            if all(self._created(name, body) for name, body in self._bodies(new)):
                return new
        raise ClusterUnavailable(f"{self.cluster.name} is written by others: try again later.")

    def note(self, generation: Generation, note: GenerationNote) -> None:
        """Notes of a generation what is known of it now."""
        body = {"_meta": asdict(note)}

        def put() -> None:
            with self.cluster.answering():
                self._indices.put_mapping(index=generation.articles, body=body, params=_PATIENT)

        patiently(put)

    def open_for(self, generation: Generation, commit: int) -> None:
        """Gives a generation the name by which others write the articles of a commit.

        What one sends who was thought lost, and comes too late, must not get into what is read.
        """
        alias = generation.sending(commit)
        self._rename({"add": {"index": generation.articles, "alias": alias}})

    def shut_for(self, generation: Generation, commit: int) -> None:
        """Takes that name away, so that nothing more is written by it."""
        alias = generation.sending(commit)
        self._rename(
            {"remove": {"index": generation.articles, "alias": alias, "must_exist": False}}
        )

    def take_place(self, generation: Generation) -> None:
        """Has a generation searched from now on, in one step.

        The one before it stays for who reads it still; those before that go.
        """
        earlier = self._noted(self.articles)
        self._rename(*_out(earlier), *_in(generation))
        kept = {generation.number, *(one.number for one in earlier)}
        # What cannot be deleted now is by the next one that takes its place.
        with suppress(IndexUnavailable):
            for one in self._all():
                if one.number not in kept:
                    self.drop(one)

    def drop(self, generation: Generation) -> None:
        """Deletes a generation, as much as there is of it."""
        with self.cluster.answering():
            for name in generation.indexes:
                # The articles last: by their name what is left is found the next time.
                params = {"ignore_unavailable": "true", **_PATIENT}
                self._indices.delete(index=name, params=params)

    def drop_unfinished(self) -> None:
        """Deletes what writers that were broken off had begun, for the only writer there is now."""
        for one in self._all():
            if one.note.committed is None:
                self.drop(one)

    def drop_all(self) -> None:
        """Deletes everything that the cluster has of the archive."""
        for one in self._all():
            self.drop(one)

    def _rename(self, *actions: Json) -> None:
        def put() -> None:
            with self.cluster.answering():
                self._indices.update_aliases(body={"actions": actions}, params=_PATIENT)

        patiently(put)

    @property
    def _indices(self) -> IndicesClient:
        return self.cluster.client.indices

    def _created(self, name: str, body: Json) -> bool:
        """Makes an index; False where there is one of that name."""
        with self.cluster.answering():
            try:
                self._indices.create(index=name, body=body, params=_PATIENT)
            except RequestError as error:
                if error.error != _EXISTS:
                    raise
                return False
        return True

    def _bodies(self, new: Generation) -> Iterator[tuple[str, Json]]:
        """The names of the indexes of a new generation, and what each is made of."""
        articles = articles_index(self.cluster.address)
        articles["mappings"]["_meta"] = asdict(new.note)
        yield new.articles, articles
        yield new.words, words_index(self.cluster.address)
        yield new.facts, facts_index(self.cluster.address)

    def _all(self) -> list[Generation]:
        return self._noted(_index(self.cluster.address, _ARTICLES, None))

    def _noted(self, name: str) -> list[Generation]:
        """The generations of all indexes of articles that `name` stands for."""
        self.cluster.check_version()
        with self.cluster.answering():
            try:
                seconds = self.cluster.seconds(SECONDS_TO_TELL)
                asked = {
                    "filter_path": "*.mappings._meta",
                    # What the manager says: what another node has at hand may be of long ago.
                    "cluster_manager_timeout": f"{SECONDS_TO_MANAGE}s",
                    "request_timeout": seconds,
                }
                told: Json = self._indices.get_mapping(index=name, params=asked)
            except NotFoundError:
                return []
        # Nothing else that a pattern may stand for is ours: other archives have longer names.
        ours = re.compile(re.escape(_alias(self.cluster.address, _ARTICLES)) + r"-(\d{6,})")
        return [
            Generation(self.cluster.address, int(named[1]), _note_of(mapping["mappings"]["_meta"]))
            for index, mapping in told.items()
            if (named := ours.fullmatch(index))
        ]


def _note_of(told: Json) -> GenerationNote:
    """The note in a mapping; of one of another make its version is all that can be read."""
    version = str(told.get("version"))
    if version != INDEX_VERSION:
        return GenerationNote(version=version, committed=told.get("committed"))
    return GenerationNote(**told)


def _alias(address: ClusterAddress, kind: str) -> str:
    return f"{address.name}-{kind}"


def _index(address: ClusterAddress, kind: str, number: int | None) -> str:
    return f"{_alias(address, kind)}-{'*' if number is None else f'{number:06}'}"


def _out(generations: list[Generation]) -> Iterator[Json]:
    for one in generations:
        for kind in _KINDS:
            index = _index(one.address, kind, one.number)
            yield {"remove": {"index": index, "alias": _alias(one.address, kind)}}


def _in(generation: Generation) -> Iterator[Json]:
    for kind in _KINDS:
        index = _index(generation.address, kind, generation.number)
        yield {"add": {"index": index, "alias": _alias(generation.address, kind)}}
