"""What stands around headlines."""

import pytest

from app.ingest.text.headline_place import is_stamped
from app.ingest.text.pieces import WRITERS, Role
from tests.ingest.reading_help import BODY, pieces_of, read


@pytest.mark.parametrize("role", [*WRITERS, Role.DATE])
def test_a_date_or_whoever_made_the_text_stands_below_a_headline(role: Role) -> None:
    title, below = pieces_of("Jembatan diresmikan", "Sari Dewi")
    assert is_stamped([title, below.cast(role)], 0)
    assert not is_stamped([title, below.cast(Role.RELATED)], 0)


@pytest.mark.parametrize(
    "names", ["Sarwinda Utami", "Sarwinda Utami ·", "Bangun Utomo | Rini Utami"]
)
def test_names_over_a_date_stand_below_a_headline(names: str) -> None:
    title, below, stamp = pieces_of("Jembatan diresmikan", names, "11 Januari 2022 05:20 WIB")
    assert is_stamped([title, below, stamp.cast(Role.DATE)], 0)


def test_the_moment_of_an_update_stands_below_headlines_as_well() -> None:
    article = read("\n".join(("Banjir", "Diperbarui: 5 Juli 2017 11:47", *BODY)))
    assert (article.title, article.paragraphs) == ("Banjir", BODY)


def test_what_kind_of_text_a_poem_is_is_not_its_headline() -> None:
    poem = read("\n\n".join(("Puisi", "Hujan di Tepi Sungai", "aku menunggu\ndi bangku basah")))
    assert poem.title == "Hujan di Tepi Sungai"
    assert read("Puisi").title == "Puisi"
