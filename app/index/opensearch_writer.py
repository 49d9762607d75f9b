"""Writing an index of OpenSearch."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from time import time_ns

from app.errors import IndexUnavailable
from app.index.hands import Hands
from app.index.kept import Facts, KeptRecord
from app.index.opensearch_batches import Batch, Parcel, Parcels, Waiting, Wanted
from app.index.opensearch_cluster import SECONDS_TO_CHANGE, Cluster
from app.index.opensearch_generations import Generation, GenerationNote, Generations
from app.index.opensearch_refusals import Passing
from app.index.opensearch_schema import FACT, Json
from app.index.opensearch_senders import Sender, SendingHere, SendingThere
from app.index.opensearch_sending import Change, patiently, send, written
from app.index.opensearch_view import shown
from app.index.opensearch_words import WordCounts, word_id
from app.index.terms import TermField
from app.index.writing import IndexDocument

_WORDS_AT_ONCE = 1_000
_TERMS = [field.value for field in TermField]


class OpenSearchWriter:
    """An `IndexWriter` over a cluster.

    An index that is begun anew is filled at once, since nobody reads it before the commit. Changes
    of one that is read wait in a file until then: whatever ends the writing before, nothing of it
    is ever seen. What is made of articles and sent may be done by other `hands`; which articles
    there were before, and by how much words became more or less frequent, is told here alone.
    """

    def __init__(self, cluster: Cluster, *, anew: bool, hands: Hands | None = None) -> None:
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
        self._batch = Batch()
        self._waiting = Waiting()
        self._hands = hands
        self._sender: Sender = (
            SendingThere(hands, self._counts) if hands else SendingHere(cluster, self._counts)
        )
        self._parcels = self._addressed()
        if anew:
            self._open()
        self._ended = False

    def put(self, documents: Iterable[IndexDocument]) -> None:
        """Adds the documents, each in place of one with the same id."""
        self._change((document.id, document) for document in documents)

    def add(self, documents: Iterable[IndexDocument]) -> None:
        """As `put`: it asks in any case what it has earlier ones of."""
        self.put(documents)

    def remove(self, ids: Iterable[str]) -> None:
        """Takes articles out; unknown ids are passed over."""
        self._change((name, None) for name in ids)

    def keep(self, records: Iterable[KeptRecord]) -> None:
        """Keeps other records of articles whose terms stay; those that are not there have none."""
        self._change((one.id, one) for one in records)

    def describe(self, facts: Facts) -> None:
        """Keeps what is known of the whole archive, with the next commit."""
        self._facts = facts

    def commit(self, revision: int) -> None:
        """Makes everything visible and notes which revision of the records it mirrors."""
        self._end_batch()
        if not self._is_new:
            # Whoever finds this note and no writer builds the index anew.
            self._generations.note(self._generation, replace(self._generation.note, changing=True))
            self._open()
            for parcel in self._waiting.all():
                self._send(parcel)
        self._sender.finish()
        self._shut()
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
        self._sender.give_up()
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

    def _addressed(self) -> Parcels:
        """Who packs parcels for the index, by the name that those write by who send them."""
        if self._hands is None:
            return Parcels("", self._generation.articles, self._commit)
        alias = self._generation.sending(self._commit)
        return Parcels(self._cluster.identity(), alias, self._commit, by_alias=True)

    def _open(self) -> None:
        if self._hands is not None:
            self._generations.open_for(self._generation, self._commit)

    def _shut(self) -> None:
        if self._hands is not None:
            self._generations.shut_for(self._generation, self._commit)

    def _change(self, changes: Iterable[tuple[str, Wanted]]) -> None:
        for name, wanted in changes:
            self._batch.want(name, wanted)
            if self._batch.is_full:
                self._end_batch()
        if self._is_new:
            self._end_batch()

    def _end_batch(self) -> None:
        """Has the batch sent, or wait for the commit."""
        batch, self._batch = self._batch, Batch()
        if not batch.wanted:
            return
        if self._is_new:
            self._send(self._parcels.of(batch))
        else:
            self._waiting.add(self._parcels.packed(batch))

    def _send(self, parcel: Parcel) -> None:
        """Makes changes, and counts the words that came and went with them."""
        self._sender.wait_for(parcel.ids)
        for source in self._earlier((*parcel.put, *parcel.gone)):
            self._counts.take(source)
        self._known.update(parcel.put)
        gone = (Change(name, None, version=parcel.version) for name in parcel.gone)
        send(self._cluster, self._generation.articles, gone)
        if parcel.is_sent:
            self._sender.begin(parcel.ids, parcel.errand)

    def _earlier(self, ids: Iterable[str]) -> list[Json]:
        """The terms of the articles that are there already."""
        asked = [name for name in ids if not self._is_new or name in self._known]
        return list(written(self._cluster, self._generation.articles, asked, _TERMS).values())

    def _write_words(self) -> None:
        words = self._counts.words()
        for at in range(0, len(words), _WORDS_AT_ONCE):
            some = {word_id(word): word for word in words[at : at + _WORDS_AT_ONCE]}
            index, asked = self._generation.words, () if self._is_new else tuple(some)
            known = written(self._cluster, index, asked, ["lemma", "in"])
            documents = (
                Change(name, self._counts.document(word, known.get(name)))
                for name, word in some.items()
            )
            send(self._cluster, index, documents)
