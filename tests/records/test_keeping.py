"""What an index is given to keep, held against the library that it is of."""

import zlib
from pathlib import Path

import pytest

from app.index.opening import open_writer
from app.library.conversion import NAMES, to_article
from app.library.reading import LibraryReader
from app.records.form import FILES, MODIFIED, SURVEY, SURVEY_FACTS, TEXTS, UNREAD, unread_name
from app.records.keeping import facts_of, records_of
from app.records.opening import open_records
from tests.conftest import ARTICLES, ingest_all


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> LibraryReader:
    """The embedded articles, and two files that cannot be read."""
    folder = tmp_path_factory.mktemp("kept")
    for name in ("one.txt", "two.txt"):
        (folder / name).write_bytes(b"")
    ingest_all(ARTICLES, folder / "one.txt", folder / "two.txt", library=folder / "library")
    return LibraryReader(folder / "library")


def test_nothing_of_a_record_is_lost(library: LibraryReader) -> None:
    articles = {one.id: one for one in library.every_article()}
    kept = list(records_of(library, [*articles, "unknown"]))
    assert {one.id for one in kept} == articles.keys()
    for one in kept:
        article = articles[one.id]
        read = to_article([one.values.get(name) for name in NAMES])
        assert (read.paragraphs, read.removed, read.mentions) == (
            article.paragraphs,
            article.removed,
            article.mentions,
        )
        assert TEXTS.validate_json(one.values[FILES]) == article.files
        assert int(one.values[MODIFIED]) == library.modified([one.id])[one.id]
        assert zlib.decompress(one.original) == library.original(one.id)
        assert one.published == article.published


def test_what_the_library_says_of_itself_is_told(library: LibraryReader) -> None:
    told = facts_of(library, library.revision())
    facts = SURVEY_FACTS.validate_json(told[SURVEY])
    assert facts.version == library.version(library.revision())
    assert facts.counts == library.counts()
    assert facts.fields == library.survey.fields()
    assert facts.source_years == library.survey.source_years()
    assert facts.last_ingest == library.survey.last_ingest()
    assert facts.unread == 2
    assert list(UNREAD.validate_json(told[unread_name(0)])) == library.survey.unread(0, 2)


def test_an_engine_that_keeps_no_records_takes_them_and_has_none(
    library: LibraryReader, tmp_path: Path
) -> None:
    writer = open_writer(tmp_path / "index", anew=True)
    writer.keep(records_of(library, []))
    writer.describe(facts_of(library, library.revision()))
    writer.commit(1)
    writer.close()
    assert isinstance(open_records(library.directory), LibraryReader)
