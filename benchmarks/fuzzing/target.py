"""A parser, and what must hold of it whatever it is given."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import process_time

# Of addresses the parameters are words too.
_WORD = re.compile(rb"[^\s&]{2,40}")
# Bytes of input that is no text at the places where texts are read.
Text = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Target:
    """`check` reads bytes and raises AssertionError where something does not hold.

    Any exception that it lets pass is a finding too. `seeds` are inputs to begin with, and
    `longest` is how many bytes are tried. No input of that size may take more than `seconds` of
    the processor: what is read again and again would be a way to keep the program busy.
    """

    name: str
    check: Callable[[bytes], None]
    seeds: tuple[bytes, ...]
    longest: int = 1_000
    seconds: float = 1.0

    def words(self) -> set[bytes]:
        """What the seeds are made of, for a fuzzer to put together anew."""
        return {word for seed in self.seeds for word in _WORD.findall(seed)}


class TooSlow(AssertionError):
    """An input took longer than its target allows."""


def of_text(name: str, check: Text, seeds: Iterable[str], longest: int = 1_000) -> Target:
    """A target that reads text, which bytes that are no UTF-8 have gaps in."""
    written = tuple(seed.encode() for seed in seeds)
    return Target(name, lambda data: check(data.decode("utf-8", "replace")), written, longest)


def is_sentence(reason: str) -> None:
    """What is said to people why something is refused."""
    assert reason.endswith("."), f"a reason that is no sentence: {reason}"


def tried(target: Target, data: bytes) -> None:
    """Reads one input; raises what is wrong with it.

    An input is slow only if it is so twice: whatever is loaded at first use is no part of it.
    """
    for _ in range(2):
        began = process_time()
        target.check(data)
        spent = process_time() - began
        if spent <= target.seconds:
            return
    raise TooSlow(f"{target.name} took {spent:.1f} s for {len(data):,} bytes")
