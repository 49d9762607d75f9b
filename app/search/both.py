"""The sentences in which two countries stand, as the mentions of the articles have them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from app.index.protocol import Filters, IndexRequest, Sort
from app.language.sentences import Sentences
from app.library.protocol import Records
from app.library.records import FoundArticle
from app.search.marked import Marked, Range
from app.search.mentions import LONGEST_SENTENCE, Mention, passage_of
from app.search.opened import Opened
from app.search.pages import pages_of
from app.search.quoting import part_around

# So many articles are read for a page.
ARTICLES_A_PAGE = 25
# A text without full stops, such as a list of all countries, may have hundreds; so many are shown
# of one article, and the article has the others.
MOST_OF_ONE = 12
_CUT = " … "


@dataclass(frozen=True, slots=True)
class BothSentence:
    """A sentence that names both countries: its text, and their mentions, marked in it.

    Of a sentence longer than `LONGEST_SENTENCE` it is the part, or the two parts, around the two
    mentions that are nearest to each other. The `mentions` are those that are marked, in the order
    of the text: the first of each is where the ranges of `text` begin.
    """

    mentions: tuple[Mention, ...]
    text: Marked

    @property
    def place(self) -> Mention:
        """The mention that it begins with."""
        return self.mentions[0]


@dataclass(frozen=True, slots=True)
class BothArticle:
    """An article and its sentences that name both countries; `more` of them are left out."""

    article: FoundArticle
    sentences: tuple[BothSentence, ...]
    more: int


@dataclass(frozen=True, slots=True)
class BothPage:
    """The articles of a page that have such sentences, the newest first.

    `looked_at` articles were read for it, from the row `first` (1-based) of `articles` in all, each
    story once.
    """

    found: tuple[BothArticle, ...]
    first: int
    looked_at: int
    articles: int
    page: int

    @property
    def pages(self) -> int:
        """The number of pages; at least 1."""
        return pages_of(self.articles, ARTICLES_A_PAGE)


def sentences_page(opened: Opened, library: Records, codes: tuple[str, str], page: int) -> BothPage:
    """The page (1-based; past the end, the last) of the sentences that name both countries."""
    asked = IndexRequest(
        filters=Filters(countries=tuple((code,) for code in codes)),
        sort=Sort.NEWEST,
        limit=ARTICLES_A_PAGE,
        one_per_story=True,
        facets=False,
    )
    articles = opened.index.rows(asked)
    shown = min(page, pages_of(articles, ARTICLES_A_PAGE))
    first = (shown - 1) * ARTICLES_A_PAGE
    hits = opened.index.search(replace(asked, offset=first)).hits
    read = library.found([hit.id for hit in hits], mentions=True, copies=False)
    found = (_of(read[hit.id], codes) for hit in hits if hit.id in read)
    return BothPage(
        found=tuple(one for one in found if one.sentences),
        first=first + 1 if hits else 0,
        looked_at=len(hits),
        articles=articles,
        page=shown,
    )


def _of(article: FoundArticle, codes: tuple[str, str]) -> BothArticle:
    sentences = tuple(both_sentences(article, codes))
    return BothArticle(article, sentences[:MOST_OF_ONE], len(sentences[MOST_OF_ONE:]))


def both_sentences(article: FoundArticle, codes: tuple[str, str]) -> Iterator[BothSentence]:
    """The sentences of `article` that name both countries, in the order of its mentions."""
    chosen = [one for one in article.mentions if one.code in codes]
    for _, passage in groupby(chosen, key=lambda one: (one.field, one.paragraph)):
        in_passage = sorted(passage, key=lambda one: (one.start, one.end))
        if {one.code for one in in_passage} < set(codes):
            continue
        text = passage_of(article, in_passage[0])
        sentences = Sentences(text)
        for place, group in groupby(
            in_passage, key=lambda one: Range(*sentences.around(one.start, one.end))
        ):
            mentions = tuple(group)
            if {one.code for one in mentions} == set(codes):
                yield _quoted(text, place, mentions)


def _quoted(text: str, sentence: Range, mentions: tuple[Mention, ...]) -> BothSentence:
    parts = [sentence]
    if sentence.end - sentence.start > LONGEST_SENTENCE:
        near = (Range(one.start, one.end) for one in _nearest(mentions))
        half = LONGEST_SENTENCE // 2
        parts = _joined(part_around(text, words, sentence, half) for words in near)
    written, marks = "", []
    for number, part in enumerate(parts):
        cut = _CUT if number else _CUT.lstrip() if part.start > sentence.start else ""
        written += cut
        shift = len(written) - part.start
        written += text[part.start : part.end]
        held = [one for one in mentions if part.start <= one.start and one.end <= part.end]
        marks += [(one, Range(one.start + shift, one.end + shift)) for one in held]
    written += _CUT.rstrip() if parts[-1].end < sentence.end else ""
    ranges = tuple(_joined(place for _, place in marks))
    return BothSentence(tuple(one for one, _ in marks), Marked(written, ranges))


def _nearest(mentions: Sequence[Mention]) -> tuple[Mention, Mention]:
    """The two mentions of different countries that stand nearest to each other.

    Between them stands none of either, so that neighbours are enough to look at.
    """
    neighbours = (pair for pair in pairwise(mentions) if pair[0].code != pair[1].code)
    return min(neighbours, key=lambda pair: pair[1].start - pair[0].end)


def _joined(ranges: Iterable[Range]) -> list[Range]:
    """The ranges in their order, those that touch or overlap as one."""
    joined: list[Range] = []
    for one in sorted(ranges, key=lambda one: (one.start, one.end)):
        if joined and one.start <= joined[-1].end:
            joined[-1] = Range(joined[-1].start, max(one.end, joined[-1].end))
        else:
            joined.append(one)
    return joined
