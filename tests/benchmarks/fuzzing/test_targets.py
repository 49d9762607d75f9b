"""A short form of `make fuzz`: every target over its seeds, parts of them and invented bytes."""

import warnings

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzzing.target import Target, TooSlow, of_text, tried
from benchmarks.fuzzing.targets import TARGETS


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Bytes, texts, and the words of a target's seeds put together anew, or cut."""
    words = st.lists(st.sampled_from(sorted(target.words())), max_size=12)
    cut = st.builds(
        lambda seed, at, rest: seed[: at % (len(seed) + 1)] + rest + seed[at % (len(seed) + 1) :],
        st.sampled_from(target.seeds),
        st.integers(0, 5_000),
        st.binary(max_size=4),
    )
    texts = st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace"))
    return st.one_of(words.map(b" ".join), texts, st.binary(max_size=60), cut)


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS.keys())
def test_what_must_hold_does_whatever_is_read(target: Target) -> None:
    for seed in target.seeds:
        read(target, seed)

    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(inputs(target))
    def anything(data: bytes) -> None:
        read(target, data[: target.longest])

    anything()


def read(target: Target, data: bytes) -> None:
    """As `make fuzz` does; what libraries say of broken files is of no interest there either."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tried(target, data)


def test_an_input_that_takes_too_long_is_a_finding() -> None:
    slow = Target("slow", lambda _: None, (), seconds=-1.0)
    with pytest.raises(TooSlow, match=r"slow took .* for 3 bytes"):
        tried(slow, b"abc")


def test_every_target_has_words_for_a_dictionary() -> None:
    """Without any Atheris would not begin."""
    assert [name for name, target in TARGETS.items() if not target.words()] == []


def test_bytes_that_are_no_text_have_gaps_in_the_text_that_is_read() -> None:
    read_texts: list[str] = []
    tried(of_text("text", read_texts.append, ["a"]), b"a\xffb")
    assert read_texts == ["a\ufffdb"]
