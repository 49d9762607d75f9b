"""Scores the finding of countries over labelled and real text, beside other finders."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.corpus import CORPUS
from benchmarks.countries.corpus import articles_a_second, score_pairs, score_places
from benchmarks.countries.finders import FINDERS, warta
from benchmarks.countries.labels import LABELS, articles, sentences
from benchmarks.countries.quality_page import quality_page
from benchmarks.countries.report import comparison, details, errors, real_sentences
from benchmarks.countries.scoring import CountryScore, Counts, score
from benchmarks.pages import keep_part
from benchmarks.reading.tables import Table
from benchmarks.scores import keep_scores


def main(arguments: Sequence[str]) -> None:
    """Prints the tables, with `--errors` everything that Warta gets wrong."""
    options = _parser().parse_args(arguments)
    groups = {path.name: _scored(path) for path in _groups(options.labels)}
    real = _real(options.corpus) if options.corpus.is_dir() and not options.alone else {}
    tables = list(_tables(options, groups, real))
    if options.write:
        page = quality_page(tables, datetime.now(UTC).date())
        keep_part(options.write, "countries", page)
        keep_scores(options.write)
    if options.errors:
        for one in groups.values():
            print(*errors(one), sep="\n")
        for name, counts in real.items():
            print(*(f"{name}: {line}" for line in counts.errors), sep="\n")
    print(*(table.markdown() for table in tables), sep="\n")
    if not options.corpus.is_dir():
        print(f"There is no corpus in {options.corpus}: real sentences were not measured.")


def _tables(
    options: argparse.Namespace, groups: dict[str, CountryScore], real: dict[str, Counts]
) -> Iterator[Table]:
    if not options.alone:
        texts = sentences(options.labels), articles(options.labels)
        scores = {name: score(finder, *texts) for name, finder in FINDERS.items()}
        yield comparison(scores, *texts)
    yield details(groups)
    if real:
        yield real_sentences(real, *articles_a_second(options.corpus))


def _real(corpus: Path) -> dict[str, Counts]:
    return {
        "pairs, English side": score_pairs(corpus, "en"),
        "pairs, Indonesian side": score_pairs(corpus, "id"),
        "tagged places": score_places(corpus),
    }


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
    parser.add_argument("--corpus", type=Path, default=CORPUS, metavar="DIR")
    parser.add_argument("--errors", action="store_true", help="print everything that is wrong")
    parser.add_argument("--alone", action="store_true", help="only Warta, only the labelled text")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the part on countries")
    return parser
