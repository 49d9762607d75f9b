from dataclasses import fields, replace
from pathlib import Path

from app.language.sources import SourceCountryOrigin
from app.library.inputs import ReadInput
from app.library.opening import writing_alone
from app.library.protocol import UnreadInput
from app.library.reading import LibraryReader
from app.library.records import (
    Article,
    DateOrigin,
    DatePrecision,
    FoundArticle,
    Related,
    RemovalReason,
    Removed,
)
from app.library.writing import LibraryWriter
from tests.samples import sample

FULL = sample(
    "Rusia dan Mongolia sepakat\nULAN BATOR menyambut utusan Rusia.",
    published="2023-02-06T14:01+07:00",
    published_origin=DateOrigin.BYLINE,
    published_precision=DatePrecision.MINUTE,
    source="Harian Uji",
    published_in="MN",
    published_in_origin=SourceCountryOrigin.DOMAIN,
    agency="KANTOR BERITA",
    author="Ani Budi",
    dateline="Ulan Bator",
    url="https://example.org/1",
    captions=("Foto: utusan.",),
    related=(Related("Berita lain", "Media Lain"), Related("Tanpa sumber")),
    removed=(Removed("Beranda", RemovalReason.NAVIGATION, 1),),
)


def held(path: str, article: Article | None, data: bytes = b"bytes") -> ReadInput:
    return ReadInput(
        path=path,
        file=path,
        size=len(data),
        modified_ns=1,
        sha256=article.sha256 if article else None,
        article=article,
        data=data if article else None,
        reason=None if article else "It is empty.",
    )


def test_a_record_comes_back_as_it_was_written(writer: LibraryWriter, tmp_path: Path) -> None:
    writer.write([held(FULL.file, FULL)])
    assert LibraryReader(tmp_path).article(FULL.id) == replace(FULL, files=(FULL.file,))


def test_a_result_shows_the_values_of_the_record(writer: LibraryWriter, tmp_path: Path) -> None:
    writer.write([held(FULL.file, FULL)])
    reader = LibraryReader(tmp_path)
    article, found = reader.article(FULL.id), reader.found([FULL.id, "gone"], mentions=True)
    assert article is not None
    assert list(found) == [FULL.id]
    for one in fields(FoundArticle):
        expected = () if one.name == "copies" else getattr(article, one.name)
        if one.name == "countries":
            expected = tuple(share.code for share in expected)
        assert getattr(found[FULL.id], one.name) == expected
    assert found[FULL.id].mentions
    assert found[FULL.id].passages == article.passages
    assert not reader.found([FULL.id])[FULL.id].mentions


def test_the_original_comes_back_byte_for_byte(writer: LibraryWriter, tmp_path: Path) -> None:
    data = bytes(range(256)) * 10
    writer.write([held("a", FULL, data)])
    assert LibraryReader(tmp_path).original(FULL.id) == data


def test_copies_are_one_article_under_the_first_name(writer: LibraryWriter, tmp_path: Path) -> None:
    added = writer.write([held("b.txt", FULL)])
    changed = writer.write([held("a.txt", FULL)])
    writer.write([held("c.txt", FULL)])
    # The second file's name comes first: the record is another one, and no new one.
    assert ([one.id for one in added.added], added.changed) == ([FULL.id], ())
    assert (changed.added, [one.id for one in changed.changed]) == ((), [FULL.id])
    kept = LibraryReader(tmp_path).article(FULL.id)
    assert kept is not None
    assert kept.file == "a.txt"
    assert kept.files == ("a.txt", "b.txt", "c.txt")


def test_a_changed_file_gives_up_its_old_article(writer: LibraryWriter, tmp_path: Path) -> None:
    other = sample("Judul lain\nIsi lain.")
    writer.write([held("a.txt", FULL)])
    changes = writer.write([held("a.txt", other)])
    assert changes.gone == (FULL.id,)
    assert [article.id for article in changes.added] == [other.id]
    assert changes.changed == ()
    assert LibraryReader(tmp_path).article(FULL.id) is None


def test_an_article_that_another_file_still_holds_stays(
    writer: LibraryWriter, tmp_path: Path
) -> None:
    writer.write([held("a.txt", FULL), held("b.txt", FULL)])
    changes = writer.write([held("a.txt", sample("Judul lain\nIsi lain."))])
    assert changes.gone == ()
    kept = LibraryReader(tmp_path).article(FULL.id)
    assert kept is not None
    assert kept.file == "b.txt"


def test_a_file_that_became_unreadable_keeps_its_article(
    writer: LibraryWriter, tmp_path: Path
) -> None:
    writer.write([held("a.txt", FULL)])
    changes = writer.write([held("a.txt", None)])
    library = LibraryReader(tmp_path)
    assert changes.gone == ()
    assert library.article(FULL.id) is not None
    assert list(library.survey.every_unread()) == [UnreadInput("a.txt", "It is empty.")]


def test_writing_the_same_again_changes_nothing(writer: LibraryWriter, tmp_path: Path) -> None:
    writer.write([held("a.txt", FULL)])
    before = LibraryReader(tmp_path).revision()
    with writing_alone(tmp_path):
        again = LibraryWriter(tmp_path)
        changes = again.write([held("a.txt", FULL)])
        assert (changes.changed, changes.added) == ((), ())
    assert LibraryReader(tmp_path).revision() == before


def test_an_article_that_one_more_file_holds_has_moved(writer: LibraryWriter) -> None:
    writer.write([held("a.txt", FULL)])
    assert writer.write([held("b.txt", FULL)]).moved == (FULL.id,)
    assert writer.write([held("b.txt", FULL)]).moved == ()
    assert writer.write([], ["b.txt"]).moved == (FULL.id,)
    assert writer.write([], ["a.txt"]).moved == ()


def test_counts_tell_dates_sources_and_failures(writer: LibraryWriter, tmp_path: Path) -> None:
    undated = sample("Tanpa tanggal\nIsi.")
    writer.write([held("a", FULL), held("b", undated), held("c", None)])
    counts = LibraryReader(tmp_path).counts()
    assert (counts.articles, counts.sources, counts.undated) == (2, 1, 1)
    assert (counts.inputs, counts.failed) == (3, 1)
    assert counts.first == counts.last == FULL.published


def test_every_article_comes_once_and_by_id(writer: LibraryWriter, tmp_path: Path) -> None:
    articles = [sample(f"Judul {number}\nIsi.") for number in range(1200)]
    writer.write([held(article.id, article) for article in articles])
    read = [article.id for article in LibraryReader(tmp_path).every_article()]
    assert read == sorted(article.id for article in articles)
