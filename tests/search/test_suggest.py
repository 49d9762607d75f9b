from app.search.archive import Archive


def kinds(archive: Archive, text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in archive.suggest(text, "en")]


def test_a_country_is_offered_by_the_beginning_of_any_of_its_names(archive: Archive) -> None:
    assert ("country", "Kazakhstan") in kinds(archive, "kaza")
    assert ("country", "Germany") in kinds(archive, "jerm")


def test_a_misspelt_country_is_offered(archive: Archive) -> None:
    assert ("country", "Kazakhstan") in kinds(archive, "kazahstan")


def test_countries_are_named_in_the_readers_language(archive: Archive) -> None:
    assert "Jerman" in [one.text for one in archive.suggest("jerm", "id")]


def test_the_last_word_is_completed_to_words_of_the_archive(archive: Archive) -> None:
    assert ("word", "latihan militer") in kinds(archive, "latihan mili")


def test_a_finished_word_is_not_completed(archive: Archive) -> None:
    assert "word" not in [kind for kind, _ in kinds(archive, "latihan ")]


def test_sources_are_offered_by_their_beginning(archive: Archive) -> None:
    (source,) = [one for one in archive.suggest("jakartag", "en") if one.kind == "source"]
    assert source.target == source.text
    assert source.text.lower().startswith("jakartag")


def test_articles_with_the_words_are_offered(archive: Archive) -> None:
    assert "article" in [kind for kind, _ in kinds(archive, "latihan militer")]


def test_one_letter_and_signs_offer_nothing(archive: Archive) -> None:
    assert kinds(archive, "k") == kinds(archive, '"-:') == kinds(archive, "") == []


def test_no_more_are_offered_than_asked_for(archive: Archive) -> None:
    assert len(archive.suggest("ka", "en", limit=3)) <= 3


def test_a_country_is_offered_from_a_misspelt_beginning(archive: Archive) -> None:
    assert ("country", "Kazakhstan") in kinds(archive, "kazahs")


def test_a_misspelt_word_is_offered_mended(archive: Archive) -> None:
    assert ("word", "latihan militer") in kinds(archive, "latihan militr ")


def test_what_follows_a_field_is_not_completed_to_words(archive: Archive) -> None:
    assert [text for kind, text in kinds(archive, "country:ka") if kind == "word"] == []
