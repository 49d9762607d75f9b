"""The library's records and what it says of itself, as an index keeps them."""

from collections.abc import Iterator, Sequence

from app.index.kept import Facts, KeptRecord
from app.library.raw import RawRecord
from app.library.reading import LibraryReader
from app.records.form import (
    FILES,
    MODIFIED,
    MOST_STORIES,
    SURVEY,
    SURVEY_FACTS,
    TEXTS,
    UNREAD,
    UNREAD_AT_ONCE,
    SurveyFacts,
    unread_name,
)


def records_of(library: LibraryReader, ids: Sequence[str]) -> Iterator[KeptRecord]:
    """The records of those of the articles that there are."""
    return (_kept(raw) for raw in library.raw(ids))


def facts_of(library: LibraryReader, revision: int) -> Facts:
    """All that is known of the archive as a whole, its records being at `revision`."""
    survey = library.survey
    unread = list(survey.every_unread())
    facts = SurveyFacts(
        version=library.version(revision),
        counts=library.counts(),
        fields=survey.fields(),
        source_years=survey.source_years(),
        stories=tuple(survey.largest_stories(MOST_STORIES)),
        last_ingest=survey.last_ingest(),
        unread=len(unread),
    )
    parts = range(0, len(unread), UNREAD_AT_ONCE)
    return {
        SURVEY: SURVEY_FACTS.dump_json(facts).decode(),
        **{
            unread_name(part): UNREAD.dump_json(tuple(unread[at : at + UNREAD_AT_ONCE])).decode()
            for part, at in enumerate(parts)
        },
    }


def _kept(raw: RawRecord) -> KeptRecord:
    values = {name: value for name, value in raw.values.items() if value is not None}
    values |= {FILES: TEXTS.dump_json(tuple(raw.files)).decode(), MODIFIED: str(raw.modified)}
    return KeptRecord(raw.id, values, raw.original, raw.values["published"], raw.misdated)
