"""How well copies are told from other articles, what that finds in the corpus, what it costs.

    python -m benchmarks.copies [--corpus DIR] [--scale N] [--misses]

The invented pairs and the labels are in `tests/quality`; the corpus is `../shared/corpus` unless
given. `--scale` settles N articles with invented bands, to see what a large library costs;
`--misses` names the pairs that are taken for something else than their labels say.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from app.library.records import ArticleText
from benchmarks.copies.news import load_texts
from benchmarks.copies.pairs import LabelledPair, invented_pairs, real_pairs
from benchmarks.copies.scoring import Score, found_to_be_copies, score
from benchmarks.copies.shelves import Shelved, shelve, shelve_bands
from benchmarks.corpus import CORPUS


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures; 0 also where there is no corpus to measure on."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.copies")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--scale", type=int, default=0, metavar="N")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args(arguments)
    pairs = invented_pairs()
    print(_line("invented pairs", pairs, score(pairs)))
    texts = load_texts(asked.corpus)
    if texts:
        pairs += _tell_labels(real_pairs(texts))
        _tell_corpus(list(texts.values()))
    else:
        print(f"There is no corpus in {asked.corpus}: only the invented pairs were measured.")
    if asked.misses:
        _tell_misses(pairs)
    if asked.scale:
        with TemporaryDirectory() as directory:
            print(_costs("invented bands", shelve_bands(asked.scale, Path(directory)), empty=0))
    return 0


def _tell_labels(pairs: list[LabelledPair]) -> list[LabelledPair]:
    net = [pair for pair in pairs if pair.why == "net"]
    print(_line("real pairs, drawn at random", net, score(net)))
    print(_line("  weighted as in the corpus", net, score(net, weighted=True)))
    print(_line("real pairs, all labelled", pairs, score(pairs)))
    return pairs


def _tell_corpus(texts: list[ArticleText]) -> None:
    with TemporaryDirectory() as signed, TemporaryDirectory() as bare:
        found = shelve(texts, Path(signed))
        without = shelve(texts, Path(bare), signed=False)
    sizes = ", ".join(f"{count} of {size}" for size, count in sorted(found.sizes.items()))
    print(f"corpus: {found.articles:,} articles, {found.sizes.total()} stories ({sizes} copies)")
    print(_costs("corpus", found, empty=without.bytes))


def _costs(name: str, found: Shelved, empty: int) -> str:
    return (
        f"{name}: signing {found.signing / found.articles * 1000:.3f} ms, "
        f"settling {found.settling / found.articles * 1000:.3f} ms, "
        f"{(found.bytes - empty) / found.articles:.0f} bytes an article"
    )


def _line(name: str, pairs: Sequence[LabelledPair], found: Score) -> str:
    copies = sum(pair.copies for pair in pairs)
    return (
        f"{name}: {len(pairs)} pairs, {copies} of them copies: "
        f"precision {found.precision:.3f}, recall {found.recall:.3f}"
    )


def _tell_misses(pairs: Sequence[LabelledPair]) -> None:
    for pair in pairs:
        if found_to_be_copies(pair) != pair.copies:
            verdict = "missed" if pair.copies else "no copies"
            print(f"{verdict}: {pair.why} | {pair.one.title} | {pair.other.title}")


if __name__ == "__main__":
    sys.exit(main())
