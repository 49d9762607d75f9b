"""Completions of a search text that is being typed."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.index.protocol import SearchIndex
from app.index.terms import TermField, WeightedTerm
from app.language.analyzer import fold, written_words
from app.language.unseen import seen
from app.search.begun_names import countries_begun, countries_near, sources_begun
from app.search.begun_values import begun_values
from app.search.completing import begun_in_titles, completions
from app.search.labels import country_label
from app.search.names import Names, with_known_sources
from app.search.parse import parse, plain_text
from app.search.pieces import pieces_of
from app.search.plan import plan
from app.search.results import SearchRequest, Suggestion
from app.search.surroundings import Surroundings, surroundings_of
from app.search.typed import Typed, typed_of
from app.search.variants import Widening
from app.search.words import COUNTRIES, Field

# Nobody types more by hand, and what is pasted needs no completing.
_MOST_LETTERS = 300
_LEAST_LETTERS = 2
# Fewer letters than this name no article, and no country amid other words.
_TELLING_LETTERS = 3
# Of each kind at most so many, so that no kind crowds out the others; so many places are left
# for articles.
_COUNTRIES = 3
_SOURCES = 2
_ARTICLES = 2
# The longest name of a country that is looked for, in words.
_NAME_WORDS = 4
# A misspelt country is offered where no word of the archive that begins so is in more articles.
_SCARCE = 3
_WORDS_ALONE = re.compile(r"[^\W_][\w\s.'’-]*")

# The titles of articles by id.
Titles = Callable[[Sequence[str]], dict[str, str]]


@dataclass(frozen=True, slots=True)
class Suggester:
    """Completes what is typed from an `index`, the `names` in it and the articles' titles.

    Countries and languages are named in `locale`.
    """

    index: SearchIndex
    names: Names
    titles: Titles
    locale: str

    def suggestions(self, text: str, limit: int) -> tuple[Suggestion, ...]:
        """At most `limit` completions of `text`, the likeliest of each kind first.

        The word at the end is completed where it stands, to what occurs with all around it. A
        text that ends in a blank or a sign has nothing to complete: articles with its words are
        found.
        """
        text = seen(text).lstrip()
        if len(text.rstrip()) < _LEAST_LETTERS or len(text) > _MOST_LETTERS:
            return ()
        typed = typed_of(text, self.names)
        found = self._of_typed(typed, limit) if typed else self._finished(text, limit)
        return tuple(_different(found, text))[:limit]

    def _of_typed(self, typed: Typed, limit: int) -> list[Suggestion]:
        around = surroundings_of(typed, self.index)
        if typed.field not in (None, Field.TITLE, Field.AUTHOR, Field.AGENCY):
            return begun_values(typed.field, typed, around, self.locale)
        if len(typed.word) < _LEAST_LETTERS:
            # One letter more tells little but in a name of several words: what the words before
            # it found is shown still.
            named = self._named(typed, around, scarce=False)
            return [*named, *self._finished(typed.before, limit)]
        words = completions(typed, around, limit)
        scarce = max((one.articles for one in words), default=0) <= _SCARCE
        named = self._named(typed, around, scarce=scarce)
        texts = [typed.completed(one.word, around.before) for one in words]
        kept = max(1, limit - len(named) - _ARTICLES)
        found = [*named, *(Suggestion(one, "word", one, one) for one in texts[:kept])]
        if typed.excluded or typed.field in (Field.AUTHOR, Field.AGENCY):
            return found
        articles = self._articles(begun_in_titles(typed, around, limit))
        if not articles:
            # What the word itself may have been meant for was looked for, if nothing begins so.
            articles = self._finished(f"{typed.before}{typed.value}", limit, respelt=not words)
        return [*found, *articles]

    def _named(self, typed: Typed, around: Surroundings, *, scarce: bool) -> list[Suggestion]:
        """Countries and sources whose name begins as typed."""
        if typed.field or typed.is_open or typed.phrase:
            return []
        countries = list(self._countries(typed, around, scarce=scarce))
        text = f"{typed.before}{typed.value}"
        sources = sources_begun(text, self.names.sources, _SOURCES)
        return [*countries, *(Suggestion(name, "source", name) for name in sources)]

    def _countries(self, typed: Typed, around: Surroundings, *, scarce: bool) -> list[Suggestion]:
        """Those whose name begins with the last words, with as many of them as can be."""
        text = f"{typed.before}{typed.value}"
        starts = [found.start() for found in written_words(text)][-_NAME_WORDS:]
        for start in [one for one in starts if _WORDS_ALONE.fullmatch(text, one)]:
            name = " ".join(text[start:].split())
            if start == 0:
                found = [self._page(code) for code in self._codes(name, near=scarce, by_name=False)]
            elif len(name) < _TELLING_LETTERS:
                continue
            elif start == starts[-1]:
                found = self._amid(typed, around, near=scarce)
            else:
                here = typed.from_word(start, self.names)
                found = self._amid(here, surroundings_of(here, self.index), near=False)
            if found:
                return [one for one in found if _is_read_so(one)]
        return []

    def _amid(self, typed: Typed, around: Surroundings, *, near: bool) -> list[Suggestion]:
        """The text with the countries whose name is being typed amid it, or after their field."""
        if typed.field:
            return begun_values(typed.field, typed, around, self.locale)[:_COUNTRIES]
        codes = self._codes(" ".join(typed.value.split()), near=near, by_name=True)
        texts = {
            code: typed.completed(country_label(code, self.locale), around.before)
            for code in codes
            if _occurs(code, typed, around)
        }
        return [Suggestion(text, "country", code, text) for code, text in texts.items()]

    def _page(self, code: str) -> Suggestion:
        return Suggestion(country_label(code, self.locale), "country", code)

    def _codes(self, name: str, *, near: bool, by_name: bool) -> list[str]:
        articles = self.names.countries
        begun = countries_begun(fold(name), self.locale, articles, by_name=by_name)
        return (begun or (countries_near(name, self.locale, articles) if near else []))[:_COUNTRIES]

    def _finished(self, text: str, limit: int, *, respelt: bool = True) -> list[Suggestion]:
        """The text with misspelt words mended, if they may be `respelt`, else articles with it."""
        if len(text.strip()) < _TELLING_LETTERS:
            return []
        widening = Widening.UNKNOWN if respelt else Widening.FORMS
        meant = plan(with_known_sources(parse(text), self.names), self.index, widening)
        # What a misspelt word may have meant is offered as such, not taken without a word.
        if meant.corrections:
            mended = dict.fromkeys(one.query.strip() for one in meant.corrections)
            return [Suggestion(one, "word", one, one) for one in mended]
        if not meant.parts:
            return []
        request = replace(meant.request(SearchRequest(size=limit)), facets=False)
        hits = self.index.best(request)
        return self._articles([hit.id for hit in hits])

    def _articles(self, ids: Sequence[str]) -> list[Suggestion]:
        titles = self.titles(ids) if ids else {}
        return [Suggestion(titles[one], "article", one) for one in ids if one in titles]


def _is_read_so(one: Suggestion) -> bool:
    """Whether a search for a country is read as one: amid other words its name may be part of a
    field's value or of a longer word, or be told otherwise by the word before."""
    if one.query is None:
        return True
    *_, last = pieces_of(plain_text(one.query))
    return one.target == last.country or last.meant in COUNTRIES


def _occurs(code: str, typed: Typed, around: Surroundings) -> bool:
    """Whether articles with what is around name the country; or some do not, if it is excluded."""
    fields = (TermField.TITLE_NAMED, TermField.BODY_NAMED)
    together = around.count(*(WeightedTerm(field, code, 1.0) for field in fields))
    return together > 0 and not (typed.excluded and together >= around.total)


def _different(found: Iterable[Suggestion], text: str) -> Iterator[Suggestion]:
    """Each search once, and none that is what was typed."""
    seen = {fold(text.strip())}
    for one in found:
        key = fold(one.query) if one.query is not None else f"{one.kind}:{one.target}"
        if key not in seen:
            seen.add(key)
            yield one
