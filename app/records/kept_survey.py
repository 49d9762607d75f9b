"""What an archive holds and lacks, as it is kept with its index."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from app.errors import IndexUnavailable
from app.index.kept import ReadRecord, RecordStore
from app.library.protocol import (
    ArticleDate,
    FieldCounts,
    Sizes,
    SourceYears,
    StorySize,
    UnreadInput,
)
from app.library.runs import Ingest
from app.records.form import (
    SURVEY,
    SURVEY_FACTS,
    UNREAD,
    UNREAD_AT_ONCE,
    SurveyFacts,
    unread_name,
)

_DATED = ("title", "source", "published")


class KeptSurvey:
    """A `Survey` of a store: what the library said of itself when it was last written to."""

    def __init__(self, store: RecordStore) -> None:
        """Asks nothing yet."""
        self._store = store

    def moment(self) -> object:
        """Always the same: records change with the index, by whose state that is known."""
        return None

    def facts(self) -> SurveyFacts:
        """All of it; IndexUnavailable where it was never told."""
        return SURVEY_FACTS.validate_json(self._fact(SURVEY))

    def fields(self) -> FieldCounts | None:
        """The articles by what is known of each field; None where an older Warta kept no counts."""
        return self.facts().fields

    def source_years(self) -> SourceYears:
        """The articles of each source by year; nothing where no counts are kept."""
        return self.facts().source_years

    def against_address(self, most: int) -> list[ArticleDate]:
        """Articles whose date is not that of their address, the earliest first."""
        return [_dated(one) for one in self._store.misdated(_DATED, most)]

    def dated_before(self, first: str, most: int) -> list[ArticleDate]:
        """Articles that are dated before `first` (ISO 8601), the earliest first."""
        return [_dated(one) for one in self._store.dated(_DATED, most, before=first)]

    def dated_from(self, first: str, most: int) -> list[ArticleDate]:
        """Articles that are dated from `first` on (ISO 8601), the earliest first."""
        return [_dated(one) for one in self._store.dated(_DATED, most, first=first)]

    def dates_of(self, ids: Sequence[str]) -> list[ArticleDate]:
        """Those of the articles that there are, the earliest first."""
        found = map(_dated, self._store.read(ids, _DATED).values())
        return sorted(found, key=lambda one: (one.published or "", one.id))

    def unread_reasons(self) -> Counter[str]:
        """How many inputs could not be read for each reason."""
        return Counter(one.reason for one in self.every_unread())

    def unread(self, first: int, most: int) -> list[UnreadInput]:
        """So many inputs that could not be read, from the place `first` in their list by name."""
        part, within = divmod(first, UNREAD_AT_ONCE)
        return list(islice(self._unread_from(part), within, within + most))

    def every_unread(self) -> Iterator[UnreadInput]:
        """All inputs that could not be read, by name, a batch in memory at a time."""
        return self._unread_from(0)

    def unread_with(self, reason: str, most: int) -> list[str]:
        """The first names of inputs that could not be read for that reason."""
        found = (one.file for one in self.every_unread() if one.reason == reason)
        return list(islice(found, most))

    def largest_stories(self, most: int) -> list[StorySize]:
        """The stories of most articles; of those that are kept."""
        return list(self.facts().stories[:most])

    def last_ingest(self) -> Ingest | None:
        """The ingest that ended last; None where none was noted, as by older Wartas."""
        return self.facts().last_ingest

    def sizes(self) -> Sizes:
        """What it takes at the engine, all of it as the index."""
        return Sizes(0, self._store.size())

    def _unread_from(self, part: int) -> Iterator[UnreadInput]:
        parts = range(part, -(-self.facts().unread // UNREAD_AT_ONCE))
        texts = (self._fact(unread_name(one)) for one in parts)
        return chain.from_iterable(map(UNREAD.validate_json, texts))

    def _fact(self, name: str) -> str:
        text = self._store.fact(name)
        if text is None:
            raise IndexUnavailable(
                "The index has no word of what it holds: where the archive is ingested, "
                "`warta check --repair` rebuilds it."
            )
        return text


def _dated(one: ReadRecord) -> ArticleDate:
    values = one.values
    return ArticleDate(one.id, values["title"], values.get("source"), values.get("published"))
