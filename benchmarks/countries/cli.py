"""Scores the finding of countries over labelled text, beside other finders."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.countries.finders import FINDERS, warta
from benchmarks.countries.labels import LABELS, articles, sentences
from benchmarks.countries.report import comparison, details, errors
from benchmarks.countries.scoring import CountryScore, score


def main(arguments: Sequence[str]) -> None:
    """Prints the tables, with `--errors` everything that Warta gets wrong."""
    options = _parser().parse_args(arguments)
    groups = {path.name: _scored(path) for path in _groups(options.labels)}
    if options.errors:
        for one in groups.values():
            print(*errors(one), sep="\n")
    if not options.alone:
        texts = sentences(options.labels), articles(options.labels)
        scores = {name: score(finder, *texts) for name, finder in FINDERS.items()}
        print(comparison(scores, *texts).markdown())
    print(details(groups).markdown())


def _groups(directory: Path) -> list[Path]:
    return sorted(path for path in directory.iterdir() if path.is_dir())


def _scored(group: Path) -> CountryScore:
    mine = group.parent
    return score(
        warta,
        [one for one in sentences(mine) if one.group == group.name],
        [one for one in articles(mine) if one.group == group.name],
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.countries", description=__doc__)
    parser.add_argument("--labels", type=Path, default=LABELS, metavar="DIR")
    parser.add_argument("--errors", action="store_true", help="print everything that is wrong")
    parser.add_argument("--alone", action="store_true", help="leave the other finders out")
    return parser
