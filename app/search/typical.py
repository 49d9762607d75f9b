"""The words that are typical of the articles that name two countries, against all others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, islice

from app.index.protocol import Clause, Filters, IndexRequest, SearchIndex, Sort
from app.index.terms import TermField
from app.language.analyzer import distinct_words, fold, is_number, term_of, terms
from app.language.function_words import all_function_words
from app.language.gazetteer import names_of
from app.library.protocol import Records
from app.library.records import FoundArticle
from app.search.keyness import SURE, Contrast, typical
from app.search.opened import Opened
from app.search.plan import plan
from app.search.query import Unit
from app.search.remembering import Remembered
from app.search.variants import Widening

# Of so many articles, spread over all of the pair, the words are looked at: reading and cutting
# them up takes most of the time that the page of a pair does. What is typical stands in many
# articles, so few of them show it.
SAMPLE = 100
# Of a pair with more articles the newest so many are walked through to choose from.
_WALKED = 20_000
# A word in fewer articles, copies of one story counted once, is chance or a single affair.
LEAST_ARTICLES = 3
# At least twice as large a part of the pair's articles must have it.
_LEAST_RATIO = 1.0
# So many words are counted in the whole archive, and so many shown.
_CANDIDATES = 40
MOST_WORDS = 20
_LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class TypicalWord:
    """A word, in the form that most articles have, and how it is spread over the archive."""

    text: str
    contrast: Contrast


@dataclass(frozen=True, slots=True)
class TypicalWords:
    """The typical words, the surest first; sought in `looked_at` of so many `articles`.

    Each is in at least `least` articles, and so sure at least (G²).
    """

    words: tuple[TypicalWord, ...]
    looked_at: int
    articles: int
    least: int = LEAST_ARTICLES
    sure: float = SURE

    @property
    def sampled(self) -> bool:
        """Whether not all articles were looked at."""
        return self.looked_at < self.articles


# Words repeat from article to article.
_folded = lru_cache(100_000)(fold)

# Looking takes long, and what is found changes only with the index.
_found = Remembered[tuple[str, str], TypicalWords](500)


def typical_words(opened: Opened, library: Records, codes: tuple[str, str]) -> TypicalWords:
    """The words typical of the articles that name both countries.

    Sought in at most `SAMPLE` of them, spread evenly from the newest to the oldest (of a pair with
    very many: over the newest `_WALKED`); what is found there is counted in all of them and in the
    whole archive, by the same search that a reader of the page would make for the word. Names of
    countries, function words and numbers are left out.
    """
    return _found.once(opened.index, codes, lambda: _sought(opened, library, codes))


def _sought(opened: Opened, library: Records, codes: tuple[str, str]) -> TypicalWords:
    asked = IndexRequest(
        filters=Filters(countries=tuple((code,) for code in codes)), sort=Sort.NEWEST, facets=False
    )
    articles, archive = opened.index.count(asked), opened.index.count(IndexRequest())
    walk = opened.index.walk(replace(asked, one_per_story=True))
    stories = list(islice(chain.from_iterable(walk), _WALKED))
    ids = _spread(stories)
    tally = _Tally(codes)
    for article in library.found(ids, mentions=True, copies=False).values():
        tally.add(article)
    candidates = list(_planned(opened, tally.candidates(opened.index, articles, archive)))
    clauses = [clause for _, clause in candidates]
    having = opened.index.counts(asked, clauses)
    everywhere = opened.index.counts(IndexRequest(), clauses)
    contrasts = [
        Contrast(here, articles, whole - here, archive - articles)
        for here, whole in zip(having, everywhere, strict=True)
    ]
    chosen = typical(contrasts, LEAST_ARTICLES, _LEAST_RATIO)[:MOST_WORDS]
    words = tuple(TypicalWord(candidates[one][0], contrasts[one]) for one in chosen)
    return TypicalWords(words, len(ids) if len(ids) < len(stories) else articles, articles)


class _Tally:
    """In how many stories each word stands, and how it is written there."""

    def __init__(self, codes: Sequence[str]) -> None:
        self._looked_at = 0
        self._stories: Counter[str] = Counter()
        self._written: Counter[str] = Counter()
        self._names = {surface.text for code in codes for surface in names_of(code)}

    def add(self, article: FoundArticle) -> None:
        """Counts the words of the texts of `article`, of each story one."""
        self._looked_at += 1
        said = distinct_words(article.paragraphs)
        self._written.update(said)
        self._stories.update(set(map(_folded, said)))
        self._names.update(mention.text for mention in article.mentions)

    def candidates(self, index: SearchIndex, articles: int, archive: int) -> list[str]:
        """The words that may be typical, each lemma once, as they are most often written.

        What is `articles` in all is reckoned from what was counted.
        """
        names = {word for name in self._names for word in terms(name).surfaces}
        # In order, so that of words as sure as each other every process names the same.
        surfaces = sorted(one for one in self._stories if self._may_tell(one) and one not in names)
        contrasts = [self._reckoned(one, index, articles, archive) for one in surfaces]
        told = [surfaces[number] for number in typical(contrasts, LEAST_ARTICLES, _LEAST_RATIO)]
        forms = self._forms(told)
        lemmas: dict[str, str] = {}
        for surface in told:
            written = forms[surface]
            lemmas.setdefault(term_of(written)[1], written)
            if len(lemmas) == _CANDIDATES:
                break
        return list(lemmas.values())

    def _forms(self, surfaces: Iterable[str]) -> dict[str, str]:
        """How most stories write each of the words; as it is compared where each has its own way.

        Most words stand in one story: they are passed over, for folding all of them takes long.
        """
        wanted = {surface: (1, surface) for surface in surfaces}
        for written, stories in self._written.items():
            if stories > 1 and (surface := _folded(written)) in wanted:
                wanted[surface] = max(wanted[surface], (stories, written))
        return {surface: written for surface, (_, written) in wanted.items()}

    def _may_tell(self, surface: str) -> bool:
        return (
            self._stories[surface] >= LEAST_ARTICLES
            and len(surface) >= _LEAST_LETTERS
            and surface not in all_function_words()
            and not is_number(surface)
        )

    def _reckoned(self, surface: str, index: SearchIndex, articles: int, archive: int) -> Contrast:
        everywhere = index.frequency(TermField.BODY, surface)
        share = self._stories[surface] / self._looked_at
        having = min(round(share * articles), everywhere, articles)
        return Contrast(having, articles, everywhere - having, archive - articles)


def _planned(opened: Opened, words: Iterable[str]) -> Iterator[tuple[str, Clause]]:
    """What a search for each word asks the index for; without those that it takes for more."""
    for word in words:
        query = opened.query(word)
        if len(query.tree.parts) == 1 and isinstance(query.tree.parts[0], Unit):
            (part,) = plan(query, opened.index, Widening.UNKNOWN).parts
            if not any(unit.country for unit in part.units):
                yield word, part.clause


def _spread(ids: Sequence[str]) -> list[str]:
    """At most `SAMPLE` of the ids, at even steps."""
    if len(ids) <= SAMPLE:
        return list(ids)
    return [ids[at * len(ids) // SAMPLE] for at in range(SAMPLE)]
