"""`python -m benchmarks.fuzzing.atheris_side TARGET …`: one target, fed by Atheris.

Atheris (libFuzzer for Python) makes inputs out of the seeds and goes on from those that reach code
which none has reached before. Further arguments are libFuzzer's. It ends at the first finding,
which it writes to a file.
"""

import importlib
import logging
import sys
import warnings
from typing import Any

from benchmarks.fuzzing.target import Target, tried


def main(typed: list[str]) -> None:
    """Tries one target until libFuzzer has done what it was asked for."""
    # No type information: an extra that only `make fuzz` installs.
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["app"], enable_loader_override=False):
        targets: dict[str, Target] = importlib.import_module("benchmarks.fuzzing.targets").TARGETS
    target = targets[typed[1]]
    # Libraries that read broken files say so; a test run would drown in it.
    warnings.simplefilter("ignore")
    logging.disable()
    for seed in target.seeds:
        tried(target, seed)
    atheris.Setup([typed[0], *typed[2:]], lambda data: tried(target, data))
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
