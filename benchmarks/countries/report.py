"""The tables of the scores of countries."""

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.countries.labels import LabelledArticle, LabelledSentence
from benchmarks.countries.scoring import CountryScore, Counts
from benchmarks.reading.tables import Table, share

COLUMNS = (
    "finder",
    "mention precision",
    "mention recall",
    "article precision",
    "article recall",
    "main subject",
)


def comparison(
    scores: Mapping[str, CountryScore],
    sentences: Sequence[LabelledSentence],
    articles: Sequence[LabelledArticle],
) -> Table:
    """All finders side by side over the same labels."""
    rows = [
        (
            name,
            share(one.mentions.precision),
            share(one.mentions.recall),
            share(one.articles.precision),
            share(one.articles.recall),
            share(one.main.recall),
        )
        for name, one in scores.items()
    ]
    heading = f"{len(sentences)} sentences and {len(articles)} articles"
    return Table(heading, COLUMNS, rows)


def details(groups: Mapping[str, CountryScore]) -> Table:
    """Warta's figures by group of labels."""
    names = sorted({name for one in groups.values() for name in one.figures()})
    rows = [
        (name.replace("_", " "), *(share(one.figures().get(name)) for one in groups.values()))
        for name in names
    ]
    return Table("Warta by set", ("figure", *groups), rows)


def errors(score: CountryScore) -> Iterator[str]:
    """Everything that was missed or too many, a line each."""
    for name in ("mentions", "cities", "articles", "about", "main"):
        yield from (f"{name}: {line}" for line in getattr(score, name).errors)


def real_sentences(scores: Mapping[str, Counts], rate: float, length: float) -> Table:
    """The corpus' real sentences, and the speed of the matcher alone."""
    rows = [(name, str(one.right), str(one.missed), str(one.extra)) for name, one in scores.items()]
    heading = (
        f"Real sentences; the matcher alone reads {rate:,.0f} articles of {length:,.0f} "
        f"characters a second and core"
    )
    return Table(heading, ("sentences", "as labelled", "missed", "more than labelled"), rows)
