"""MinHash bands of a text: two texts that share many shingles are likely to share a band."""

import zlib
from struct import pack

from rensa import RMinHash

from app.ingest.copies.similarity import LEAST_SHARED
from app.ingest.copies.wording import Wording

# Two texts of which the share J of all shingles is common have a band in common with a chance
# of 1 - (1 - J^3)^20 (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4.2): 0.72 for
# J = 0.4, 0.93 for 0.5, 0.99 for 0.6, and 0.00002 for the 0.01 of two articles that have nothing
# to do with each other. docs/copies.md has what other choices would find and cost.
BANDS = 20
ROWS = 3
# Part of what is kept in libraries: another seed, or another algorithm in rensa, needs a new
# SCHEMA_VERSION. A test pins the bands of a text.
SEED = 1


def bands_of(wording: Wording) -> tuple[int, ...]:
    """The text's bands as signed 32-bit numbers; none where it is too short to have copies.

    The same for the same text on every machine.
    """
    if len(wording.shingle_set) < LEAST_SHARED:
        return ()
    minhash = RMinHash(BANDS * ROWS, SEED)
    minhash.update(wording.shingles)
    rows = minhash.digest()
    return tuple(
        _band(number, rows[number * ROWS : (number + 1) * ROWS]) for number in range(BANDS)
    )


def _band(number: int, rows: list[int]) -> int:
    # Signed, since SQLite then keeps it in four bytes.
    return zlib.crc32(pack(f"<{1 + len(rows)}I", number, *rows)) - 2**31
