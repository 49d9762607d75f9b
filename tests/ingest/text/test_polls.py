"""Questions to the readers amid an article."""

import pytest

from app.ingest.text.pieces import Role
from app.ingest.text.polls import cut_polls
from tests.ingest.reading_help import BODY, pieces_of, read, texts

POLL = ("POLLING", "Setujukah Anda dengan jembatan baru?", "Setuju", "Tidak setuju", "Lihat hasil")


def test_a_poll_amid_the_text_goes_to_its_last_button() -> None:
    poll = (*POLL[:-1], "Vote", "Lihat hasil")
    article = read("\n\n".join(("Jembatan baru diresmikan", BODY[0], *poll, *BODY[1:])))
    assert article.paragraphs == BODY
    assert [one.text for one in article.removed] == list(poll)


@pytest.mark.parametrize(
    "lines",
    [
        POLL[:-1],
        ("Polling", "Setuju", "Tidak setuju", "Lihat hasil"),
        (*POLL[:2], BODY[0], "Lihat hasil"),
        ("Polling",),
    ],
)
def test_what_lacks_a_question_or_a_button_is_none(lines: tuple[str, ...]) -> None:
    assert texts(cut_polls(pieces_of(*lines)), Role.OPEN) == list(lines)
