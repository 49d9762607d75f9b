"""Compares what was found in labelled sentences and articles with what is right."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.countries.finders import Finder, Finding, Texts
from benchmarks.countries.labels import CITY, LabelledArticle, LabelledSentence, Passage


@dataclass(slots=True)
class Counts:
    """How many were right, missed and too many; `errors` says where."""

    right: int = 0
    missed: int = 0
    extra: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """The share right of what was found; None where nothing was."""
        return _share(self.right, self.right + self.extra)

    @property
    def recall(self) -> float | None:
        """The share found of what there is; None where there is nothing."""
        return _share(self.right, self.right + self.missed)

    def add(
        self, expected: Counter[str], optional: Counter[str], found: Counter[str], place: str
    ) -> None:
        """Counts the mentions of one place; the optional ones may be found or not."""
        extra = found - expected - optional
        missed = expected - found
        self.right += (expected & found).total()
        self.missed += missed.total()
        self.extra += extra.total()
        if missed or extra:
            self.errors.append(f"-{_codes(missed)} +{_codes(extra)} {place}")

    def add_sets(self, expected: set[str], found: set[str], place: str) -> None:
        """Counts the countries of one place, each once."""
        self.add(Counter(expected), Counter(), Counter(found), place)


@dataclass(slots=True)
class CountryScore:
    """The scores of one finder over one group of labels.

    Words that name a city may be found or not: `cities` says how many are, and those found
    where there is no label are too many like any others.
    """

    mentions: Counts = field(default_factory=Counts)
    cities: Counts = field(default_factory=Counts)
    articles: Counts = field(default_factory=Counts)
    about: Counts = field(default_factory=Counts)
    main: Counts = field(default_factory=Counts)

    def figures(self) -> dict[str, float]:
        """The figures that have floors, by name."""
        found = {
            "mention_precision": self.mentions.precision,
            "mention_recall": self.mentions.recall,
            "city_recall": self.cities.recall,
            "article_precision": self.articles.precision,
            "article_recall": self.articles.recall,
            "main_subject": self.main.recall,
            "about_precision": self.about.precision,
            "about_recall": self.about.recall,
        }
        return {name: value for name, value in found.items() if value is not None}


def score(
    finder: Finder, sentences: Iterable[LabelledSentence], articles: Iterable[LabelledArticle]
) -> CountryScore:
    """The scores of `finder` over all sentences, each by itself, and all articles."""
    result = CountryScore()
    for one in sentences:
        text = one.passage.text
        texts = Texts(title=text) if one.field == "title" else Texts(paragraphs=[text])
        found = sum(finder(texts).mentions, Counter[str]())
        _add_passage(result, one.passage, found, f"[{one.trap}] {text}")
    for article in articles:
        _add_article(result, article, finder(_texts(article)))
    return result


def _add_passage(result: CountryScore, passage: Passage, found: Counter[str], place: str) -> None:
    cities = _labelled(passage, cities=True)
    result.mentions.add(_labelled(passage, cities=False), cities, found, place)
    result.cities.add(cities, _labelled(passage, cities=False) + found, found, place)


def _add_article(result: CountryScore, article: LabelledArticle, finding: Finding) -> None:
    written = [article.title, article.dateline, *article.paragraphs]
    passages = [*written, *article.captions]
    for passage, found in zip(passages, finding.mentions, strict=True):
        _add_passage(result, passage, found, f"[{article.name}] {passage.text}")
    named = sum((_labelled(one, cities=False) for one in written), Counter[str]())
    known = Counter(set(named))
    optional = Counter(set(article.countries) - set(named))
    place = f"[{article.name}]"
    result.articles.add(known, optional, Counter(finding.countries), place)
    if finding.about is not None:
        wanted = Counter(article.about & set(named))
        result.about.add(wanted, Counter(article.about - set(named)), Counter(finding.about), place)
    if article.main is not None:
        first = Counter(finding.countries[:1])
        result.main.add(Counter([article.main]), Counter(), first, f"{place} {finding.countries}")


def _labelled(passage: Passage, *, cities: bool) -> Counter[str]:
    return Counter(
        code for one in passage.labels if (one.kind == CITY) == cities for code in one.codes
    )


def _texts(article: LabelledArticle) -> Texts:
    return Texts(
        title=article.title.text,
        dateline=article.dateline.text,
        paragraphs=[one.text for one in article.paragraphs],
        captions=[one.text for one in article.captions],
    )


def _codes(codes: Counter[str]) -> Sequence[str]:
    return sorted(codes.elements())


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
