"""What is told beside a result: what is offered must help."""

import pytest

from app.search.archive import Archive
from tests.search.asking import PASSAGE, ask
from tests.search.conftest import MakeArchive


@pytest.fixture
def archive(make_archive: MakeArchive) -> Archive:
    """Thirty-one articles have *presiden* and *dilantik*; one has *presidem* in its place."""
    many = {
        f"{n:02}.txt": f"Rapat ke-{n}\n\n{PASSAGE} Presiden dilantik pukul {n}." for n in range(30)
    }
    return make_archive(
        {
            **many,
            "slip.txt": f"Kabar lain\n\n{PASSAGE} Kata presidem, gubernur dilantik pukul dua.\n",
            "one.txt": f"Gubernur baru\n\n{PASSAGE} Gubernur dilantik presiden kemarin.\n",
        }
    )


def offered(archive: Archive, query: str) -> list[str]:
    return [one.query for one in ask(archive, query).corrections if not one.applied]


def test_a_question_is_offered_only_what_finds_more_with_all_words(archive: Archive) -> None:
    # One article has all of the words as typed, and one as they would be mended.
    result = ask(archive, "presidem gubernur dilantik?")
    assert result.relaxed
    assert result.articles == 32
    assert result.corrections == ()


def test_a_question_is_counted_by_the_words_of_it_that_tell(archive: Archive) -> None:
    # No article has "kapan".
    query = "kapan presidem dilantik pukul"
    assert offered(archive, query) == ["kapan presiden dilantik pukul"]


def test_beside_what_was_taken_the_whole_search_is_offered(archive: Archive) -> None:
    told = [(one.suggested, one.applied) for one in ask(archive, "presidem dilantjk").corrections]
    assert told == [("dilantik", True), ("presiden dilantik", False)]


def test_beside_what_was_taken_nothing_is_offered_that_finds_no_more(archive: Archive) -> None:
    told = [(one.suggested, one.applied) for one in ask(archive, "presidem guberrnur").corrections]
    assert told == [("gubernur", True)]
