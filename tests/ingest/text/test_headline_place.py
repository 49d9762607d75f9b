"""What stands around headlines."""

import pytest

from app.ingest.text.headline_place import is_stamped
from app.ingest.text.pieces import WRITERS, Role
from tests.ingest.reading_help import pieces_of


@pytest.mark.parametrize("role", [*WRITERS, Role.DATE])
def test_a_date_or_whoever_made_the_text_stands_below_a_headline(role: Role) -> None:
    title, below = pieces_of("Jembatan diresmikan", "Sari Dewi")
    assert is_stamped([title, below.cast(role)], 0)
    assert not is_stamped([title, below.cast(Role.RELATED)], 0)
