"""What the page of two countries shows: words, sources and sentences of the articles with both."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.search.both import BothArticle, BothPage, BothSentence
from app.search.marked import Marked
from app.search.pairs import PairProfile, PairSource
from app.search.parse import parse
from app.search.typical import TypicalWord
from app.web.addresses import address_of
from app.web.charts.numbers import factor
from app.web.codes import codes_of
from app.web.shares import format_share
from app.web.site import Visit
from app.web.state import SearchState
from app.web.views.anchors import Anchors, anchors_of
from app.web.views.bars import bar_steps
from app.web.views.paging import Paging, make_paging

# Sentences and sources of the overview: a glance.
SENTENCES, SOURCES = 5, 12


@dataclass(frozen=True, slots=True)
class WordLink:
    """A typical word, the search for the `articles` with both countries that have it, and how
    many times as frequent it is there; `only_here` where no other article has it."""

    text: str
    articles: int
    times: str
    only_here: bool
    url: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with the `share` of its articles on either country that mention both.

    `url` is its page, `both_url` the search for the articles with both.
    """

    source: PairSource
    share: str
    steps: int
    url: str
    both_url: str


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with the words for both countries marked, and its place in the article."""

    text: Marked
    url: str


@dataclass(frozen=True, slots=True)
class SentencesOf:
    """The sentences of one article; `more` of them are left out here."""

    title: str
    url: str
    published: str | None
    source: str | None
    language: str | None
    sentences: tuple[SentenceView, ...]
    more: int


@dataclass(frozen=True, slots=True)
class SentencesView:
    """A page of sentences, by article: `with_some` of the articles from `first` to `last` (1-based)
    of `articles` have any."""

    found: tuple[SentencesOf, ...]
    first: int
    last: int
    with_some: int
    articles: int
    paging: Paging


def pair_asked(state: SearchState) -> tuple[str, str] | None:
    """The two countries that every article of the search must mention; None where it is another
    number of them, or where others would do as well."""
    chosen = [codes_of(value) for value in state.countries]
    groups = {*map(tuple, chosen), *parse(state.query).filters.countries}
    codes = sorted(code for group in groups for code in group)
    return (codes[0], codes[1]) if len(groups) == 2 == len(codes) else None


def word_links(
    words: Iterable[TypicalWord], state: SearchState, locale: str
) -> tuple[WordLink, ...]:
    """The words with links to what has them among the articles that `state` finds."""
    return tuple(
        WordLink(
            text=one.text,
            articles=one.contrast.having,
            times=factor(one.contrast.times, locale),
            only_here=not one.contrast.others_having,
            url=state.with_(query=one.text).url(),
        )
        for one in words
    )


def source_rows(profile: PairProfile, state: SearchState, visit: Visit) -> tuple[SourceRow, ...]:
    """The sources that have most of the articles that `state` finds."""
    most = max((one.both for one in profile.sources), default=0)
    return tuple(
        SourceRow(
            source=one,
            share=format_share(one.both, one.either, visit.locale),
            steps=bar_steps(one.both, most),
            url=visit.source_url(one.name),
            both_url=state.with_(sources=(one.name,)).url(),
        )
        for one in profile.sources[:SOURCES]
    )


def glance(page: BothPage, codes: tuple[str, str], lang: str | None) -> tuple[SentencesOf, ...]:
    """The first sentence of each of the newest articles that have one."""
    return tuple(_of(one, codes, lang, most=1) for one in page.found[:SENTENCES])


def sentences_view(
    page: BothPage, codes: tuple[str, str], visit: Visit, path: str
) -> SentencesView:
    """The page of sentences at `path`, and the way to the others."""
    return SentencesView(
        found=tuple(_of(one, codes, visit.chosen) for one in page.found),
        first=page.first,
        last=page.first + page.looked_at - 1 if page.looked_at else 0,
        with_some=len(page.found),
        articles=page.articles,
        paging=make_paging(page.page, page.pages, lambda number: _page_url(visit, path, number)),
    )


def _page_url(visit: Visit, path: str, number: int) -> str:
    return visit.url(path, **({"page": str(number)} if number > 1 else {}))


def _of(
    found: BothArticle, codes: tuple[str, str], lang: str | None, most: int | None = None
) -> SentencesOf:
    article = found.article
    anchors = anchors_of(article.mentions, codes)
    marks = [("mark", code) for code in codes] + ([("lang", lang)] if lang else [])
    url = address_of(f"/articles/{article.id}", marks)
    shown = found.sentences[:most]
    return SentencesOf(
        title=article.title,
        url=url,
        published=article.published,
        source=article.source,
        language=article.language,
        sentences=tuple(_sentence(one, url, anchors) for one in shown),
        more=found.more + len(found.sentences) - len(shown),
    )


def _sentence(one: BothSentence, url: str, anchors: Anchors) -> SentenceView:
    return SentenceView(one.text, f"{url}#{anchors.names[one.place]}")
