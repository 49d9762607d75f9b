"""Writing an index of OpenSearch."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from tempfile import SpooledTemporaryFile
from time import time_ns

from app.errors import IndexUnavailable
from app.index.kept import Facts, KeptRecord
from app.index.opensearch_cluster import SECONDS_TO_CHANGE, Cluster
from app.index.opensearch_generations import Generation, GenerationNote, Generations
from app.index.opensearch_refusals import Passing, refused
from app.index.opensearch_schema import COMMIT, FACT, Json, record_source, to_source
from app.index.opensearch_sending import Change, patiently, send
from app.index.opensearch_view import shown
from app.index.opensearch_words import WordCounts, word_id
from app.index.terms import TermField
from app.index.writing import IndexDocument

_AT_ONCE = 500
_WORDS_AT_ONCE = 1_000
# What waits for a commit is kept in memory up to this size, and on disk beyond.
_WAITING_BYTES = 64 * 1024 * 1024
_TERMS = [field.value for field in TermField]


class OpenSearchWriter:
    """An `IndexWriter` over a cluster.

    An index that is begun anew is filled at once, since nobody reads it before the commit. Changes
    of one that is read wait in a file until then: whatever ends the writing before, nothing of it
    is ever seen.
    """

    def __init__(self, cluster: Cluster, *, anew: bool) -> None:
        """Begins a generation, or continues the current one.

        IndexUnavailable where one that is to be continued cannot be, or nothing can be written.
        """
        self._cluster = cluster
        self._generations = Generations(cluster)
        self._is_new = anew
        self._generation = self._generations.begin() if anew else self._sound()
        self._commit = self._generation.note.commit + 1
        self._counts = WordCounts()
        self._known: set[str] = set()
        self._facts: Facts = {}
        # Closed by `close`.
        self._waiting = SpooledTemporaryFile(_WAITING_BYTES, "w+", encoding="utf-8")  # noqa: SIM115
        self._ended = False

    def put(self, documents: Iterable[IndexDocument]) -> None:
        """Adds the documents, each in place of one with the same id."""
        self._change(Change(document.id, to_source(document)) for document in documents)

    def add(self, documents: Iterable[IndexDocument]) -> None:
        """As `put`: it asks in any case what it has earlier ones of."""
        self.put(documents)

    def remove(self, ids: Iterable[str]) -> None:
        """Takes articles out; unknown ids are passed over."""
        self._change(Change(name, None) for name in ids)

    def keep(self, records: Iterable[KeptRecord]) -> None:
        """Keeps other records of articles whose terms stay; those that are not there have none."""
        self._change(Change(one.id, record_source(one), is_partial=True) for one in records)

    def describe(self, facts: Facts) -> None:
        """Keeps what is known of the whole archive, with the next commit."""
        self._facts = facts

    def commit(self, revision: int) -> None:
        """Makes everything visible and notes which revision of the records it mirrors."""
        if not self._is_new:
            # Whoever finds this note and no writer builds the index anew.
            self._generations.note(self._generation, replace(self._generation.note, changing=True))
            for batch in _batches(self._waited()):
                self._send(batch)
        self._write_words()
        facts = (Change(name, {FACT: text}) for name, text in self._facts.items())
        send(self._cluster, self._generation.facts, facts)
        patiently(self._show)
        self._generations.note(self._generation, self._told(revision))
        if self._is_new:
            self._generations.take_place(self._generation)
        self._ended = True

    def close(self) -> None:
        """Ends writing; what was not committed is given up."""
        self._waiting.close()
        if self._is_new and not self._ended:
            # The cluster that took no more may not take this either; the next writer tries again.
            with suppress(IndexUnavailable):
                self._generations.drop(self._generation)
        self._ended = True

    def _show(self) -> None:
        """Makes everything that was sent visible, in all parts of the index."""
        every = ",".join(self._generation.indexes)
        params = {"request_timeout": SECONDS_TO_CHANGE}
        with self._cluster.answering():
            answer = self._cluster.client.indices.refresh(index=every, params=params)
        if answer["_shards"]["failed"]:
            raise Passing(f"{self._cluster.name} does not show all that was written: try again.")

    def _told(self, revision: int) -> GenerationNote:
        """What is noted of the commit, now that all of it is shown."""
        index = self._generation.articles
        found = patiently(lambda: shown(self._cluster, self._commit, index=index))
        return GenerationNote(
            revision=revision,
            committed=time_ns(),
            commit=self._commit,
            articles=found.articles,
            latest=found.latest,
        )

    def _sound(self) -> Generation:
        """The current generation, if no writer was broken off while it changed it."""
        current = self._generations.current()
        if current.note.changing:
            raise IndexUnavailable(
                f"The index at {self._cluster.name} was left half changed: "
                "`warta check --repair` rebuilds it from the records."
            )
        return current

    def _change(self, changes: Iterable[Change]) -> None:
        if not self._is_new:
            self._waiting.writelines(_written(change) for change in changes)
            return
        for batch in _batches(changes):
            self._send(batch)

    def _waited(self) -> Iterator[Change]:
        self._waiting.seek(0)
        for line in self._waiting:
            yield Change(**json.loads(line))

    def _send(self, batch: Mapping[str, Change]) -> None:
        """Makes changes, and counts the words that came and went with them."""
        whole = {name: change for name, change in batch.items() if not change.is_partial}
        for source in self._earlier(whole):
            self._counts.take(source)
        for change in whole.values():
            if change.source is not None:
                self._counts.add(change.source)
        self._known.update(whole)
        numbered = (change.with_value(COMMIT, self._commit) for change in batch.values())
        send(self._cluster, self._generation.articles, numbered)

    def _earlier(self, ids: Iterable[str]) -> list[Json]:
        """The terms of the articles that are there already."""
        asked = [name for name in ids if not self._is_new or name in self._known]
        return list(self._sources(self._generation.articles, asked, _TERMS).values())

    def _write_words(self) -> None:
        words = self._counts.words()
        for at in range(0, len(words), _WORDS_AT_ONCE):
            some = {word_id(word): word for word in words[at : at + _WORDS_AT_ONCE]}
            index = self._generation.words
            known = {} if self._is_new else self._sources(index, list(some), ["lemma", "in"])
            documents = (
                Change(name, self._counts.document(word, known.get(name)))
                for name, word in some.items()
            )
            send(self._cluster, index, documents)

    def _sources(self, index: str, ids: list[str], fields: list[str]) -> dict[str, Json]:
        """Some fields of the documents that there are, by their id, written just now or before."""
        params = {"_source_includes": ",".join(fields), "request_timeout": SECONDS_TO_CHANGE}

        def ask() -> dict[str, Json]:
            with self._cluster.answering():
                told = self._cluster.client.mget(body={"ids": ids}, index=index, params=params)
            for one in told["docs"]:
                if "error" in one:
                    raise refused(one["error"], self._cluster.name)
            return {one["_id"]: one["_source"] for one in told["docs"] if one["found"]}

        return patiently(ask) if ids else {}


def _written(change: Change) -> str:
    told = {"id": change.id, "source": change.source, "is_partial": change.is_partial}
    return json.dumps(told) + "\n"


def _batches(changes: Iterable[Change]) -> Iterator[dict[str, Change]]:
    """The changes some at a time, in order; of several of one article in a batch the last."""
    batch: dict[str, Change] = {}
    for change in changes:
        batch[change.id] = change.after(batch.get(change.id))
        if len(batch) == _AT_ONCE:
            yield batch
            batch = {}
    if batch:
        yield batch
