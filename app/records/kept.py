"""The records of an archive that are kept with its index: nothing is needed but that."""

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from app.errors import IndexUnavailable
from app.index.kept import Dated, ReadRecord, RecordStore
from app.library.conversion import (
    FOUND_LISTS,
    FOUND_TEXTS,
    MENTIONS,
    NAMES,
    UnreadableRow,
    to_article,
    to_found,
)
from app.library.protocol import IdAndDate, LibraryCounts
from app.library.records import Article, FoundArticle, StoryMember, in_story
from app.records.form import FILES, MODIFIED, TEXTS
from app.records.kept_survey import KeptSurvey
from app.records.places import Places

_AT_ONCE = 500
_WITHOUT_MENTIONS = tuple(name for name in NAMES if name != MENTIONS)
_MEMBER = ("title", "source", "published", "language")


class KeptRecords:
    """`Records` of a store."""

    def __init__(self, store: RecordStore) -> None:
        """Asks nothing yet."""
        self._store = store
        self.survey = KeptSurvey(store)
        self._places = Places(store)

    def moment(self) -> object:
        """Always the same: records change with the index, by whose state that is known."""
        return self.survey.moment()

    def revision(self) -> int:
        """The number of runs that changed the records."""
        return self._store.revision()

    def version(self, revision: int) -> str:  # noqa: ARG002
        """The version of what is kept: records and index are always of one revision."""
        return self.survey.facts().version

    def article(self, article_id: str) -> Article | None:
        """The article of that id."""
        return next(iter(self._articles([article_id], NAMES)), None)

    def listed(self, ids: Sequence[str]) -> list[Article]:
        """The articles of those ids that there are, in that order, their mentions left out."""
        return [one for part in _parts(ids) for one in self._articles(part, _WITHOUT_MENTIONS)]

    def found(
        self, ids: Sequence[str], *, mentions: bool = False, copies: bool = True
    ) -> dict[str, FoundArticle]:
        """What results show of the articles of those ids that there are, by id."""
        names = (*FOUND_TEXTS, *FOUND_LISTS, *([MENTIONS] if mentions else ()))
        read = self._store.read(ids, names)
        stories = self._stories(read.values()) if copies else {}
        return {
            name: _found(one, names, [copy for copy in _story(one, stories) if copy.id != name])
            for name, one in read.items()
        }

    def titles(self, ids: Sequence[str]) -> dict[str, str]:
        """The titles of the articles of those ids that there are, by id."""
        return {name: one.values["title"] for name, one in self._store.read(ids, ["title"]).items()}

    def modified(self, ids: Sequence[str]) -> dict[str, int]:
        """When the first file of each of the articles was last changed: nanoseconds since 1970."""
        read = self._store.read(ids, [MODIFIED])
        return {name: int(one.values[MODIFIED]) for name, one in read.items()}

    def story(self, article_id: str) -> tuple[StoryMember, ...]:
        """All copies of the story that the article is one of, the leader first, then by date."""
        read = self._store.read([article_id], ())
        return next((_story(one, self._stories([one])) for one in read.values()), ())

    def original(self, article_id: str) -> bytes | None:
        """The bytes of the article's file as it came."""
        packed = self._store.original(article_id)
        try:
            return None if packed is None else zlib.decompress(packed)
        except zlib.error as error:
            raise _unreadable(article_id) from error

    def every_id(self) -> Iterator[IdAndDate]:
        """Every article's id and date, by id, some in memory at a time."""
        for some in self._store.dates():
            yield from _ids(some)

    def article_count(self) -> int:
        """The number of articles."""
        return self.counts().articles

    def some_ids(self, first: int, most: int) -> list[IdAndDate]:
        """The ids and dates of so many articles from the place `first` (from 0) of all by id."""
        return _ids(self._places.some(first, most))

    def every_article(self) -> Iterator[Article]:
        """All articles by id, a batch in memory at a time."""
        for some in self._store.dates():
            for part in _parts([one.id for one in some]):
                yield from self._articles(part, NAMES)

    def counts(self) -> LibraryCounts:
        """How much there is."""
        return self.survey.facts().counts

    def _articles(self, ids: Sequence[str], names: Sequence[str]) -> list[Article]:
        """The articles of those ids that there are, in that order."""
        read = self._store.read(ids, (*names, FILES))
        stories = self._stories(read.values())
        found = (read[one] for one in ids if one in read)
        return [_related(_article(one, names), one, _story(one, stories)) for one in found]

    def _stories(self, read: Collection[ReadRecord]) -> dict[str, tuple[StoryMember, ...]]:
        """The articles of each of the stories, the leader first, then by date."""
        leaders = {one.story for one in read if one.story is not None}
        if not leaders:
            return {}
        found: dict[str, list[StoryMember]] = defaultdict(list)
        for one in self._store.of_stories(sorted(leaders), _MEMBER):
            found[one.story or ""].append(_member(one))
        return {leader: tuple(sorted(members, key=in_story)) for leader, members in found.items()}


def _ids(found: Iterable[Dated]) -> list[IdAndDate]:
    return [IdAndDate(one.id, one.published) for one in found]


def _article(one: ReadRecord, names: Sequence[str]) -> Article:
    try:
        return to_article([one.values.get(name) for name in names])
    except UnreadableRow as error:
        raise _unreadable(one.id) from error


def _found(one: ReadRecord, names: Sequence[str], copies: Sequence[StoryMember]) -> FoundArticle:
    try:
        return to_found([one.values.get(name) for name in names], tuple(copies))
    except (UnreadableRow, ValueError) as error:
        raise _unreadable(one.id) from error


def _related(article: Article, one: ReadRecord, story: Sequence[StoryMember]) -> Article:
    """`article` with its files and its story, as far as there are records of it."""
    leads = any(member.leads for member in story)
    return replace(
        article,
        files=TEXTS.validate_json(one.values[FILES]),
        story=one.story if leads else None,
        duplicates=tuple(member.id for member in story if member.id != one.id),
    )


def _member(one: ReadRecord) -> StoryMember:
    values, leads = one.values, one.id == one.story
    source, published, language = (values.get(name) for name in _MEMBER[1:])
    return StoryMember(one.id, values["title"], source, published, language, leads)


def _story(
    one: ReadRecord, stories: Mapping[str, tuple[StoryMember, ...]]
) -> tuple[StoryMember, ...]:
    return stories.get(one.story, ()) if one.story is not None else ()


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))


def _unreadable(article_id: str) -> IndexUnavailable:
    return IndexUnavailable(
        f"The record of article {article_id} cannot be read: where the archive is ingested, "
        "`warta check --repair` rebuilds the index with its records."
    )
