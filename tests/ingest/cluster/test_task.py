"""What a machine of a cluster makes of a chunk, without any cluster."""

from app.ingest.cluster.release import release
from app.ingest.cluster.task import packed, read_chunk, run_errand, unpacked
from app.ingest.pool import Manner, read_all
from app.ingest.steps import Input, Place
from tests.conftest import limits

MANNER = Manner(limits())
TEXT = b"Hujan di Almaty\n\nALMATY (ANTARA) - Hujan turun di Kazakhstan, kata petugas, Senin.\n"
INPUTS = [
    Input("a.txt", "/a.txt", Place(1, 1), TEXT, "a" * 64),
    Input("b.txt", "/b.txt", Place(1, 1), reason="It is empty."),
]


def test_a_chunk_becomes_what_this_machine_makes_of_it() -> None:
    told = read_chunk(packed(INPUTS, MANNER), release())
    assert isinstance(told, bytes)
    results = unpacked(told)
    assert results == read_all(INPUTS, MANNER)
    assert results[0].article is not None
    assert results[1].reason == "It is empty."


def test_who_has_another_warta_reads_nothing_and_says_what_this_one_is() -> None:
    assert read_chunk(b"not even looked at", ("Warta 1",)) == release()
    assert run_errand(b"not even looked at", ("Warta 1",)) == release()


def test_what_goes_wrong_is_told_in_words() -> None:
    assert "UnpicklingError" in str(read_chunk(b"nothing packed", release()))
