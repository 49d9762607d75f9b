from app.search.archive import Archive
from app.search.examples import Examples
from tests.search.conftest import MakeArchive


def test_every_word_and_name_is_the_archives(archive: Archive) -> None:
    found = archive.examples()
    searches = [
        " ".join(found.pair),
        f'"{found.phrase}"',
        f"{found.beginning}*",
        *(found.word, found.frequent, found.other),
        *(f"country:{found.country}", f'source:"{found.source}"', f"on:{found.year}"),
    ]
    assert all(archive.count(text) for text in searches)


def test_the_word_has_other_forms_in_the_archive(make_archive: MakeArchive) -> None:
    texts = {
        "1.txt": "Petani tanam padi lagi\n\nPetani menanam padi di sawah.\n",
        "2.txt": "Sawah kering\n\nPetani tidak menanam padi tahun ini.\n",
    }
    assert make_archive(texts).examples().word == "tanam"


def test_an_archive_without_words_has_no_examples(make_archive: MakeArchive) -> None:
    assert make_archive({}).examples() == Examples()
