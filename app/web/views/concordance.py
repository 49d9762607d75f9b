"""A page of a concordance as it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.search.concordance.asked import Order
from app.search.concordance.concordance import ConcordanceResult
from app.search.concordance.lines import Line
from app.search.concordance.occurrences import TextField
from app.search.kinds import MatchKind
from app.search.results import SearchNotice
from app.web.addresses import address_of
from app.web.concordance.state import ConcordanceState
from app.web.views.anchors import Anchors, anchors_of
from app.web.views.expansions import ExpansionLink, expansion_link
from app.web.views.facets import Chip, chips
from app.web.views.hits import UNSURE
from app.web.views.paging import Paging, make_paging
from app.web.views.search import CorrectionLink, SortLink, correction_links
from app.web.views.variants import VariantsLink, variants_link

# Such as a full stop, or the rest of a word with a hyphen.
_LONGEST_SIGN = 12
# As what the words that were typed stand there themselves.
_AS_TYPED = frozenset({MatchKind.EXACT, MatchKind.PHRASE, MatchKind.NEAR, MatchKind.PREFIX})


@dataclass(frozen=True, slots=True)
class LineView:
    """A line: the words, what stands before and behind them, and the article at that place.

    The `sign` stands at the words' end, without a blank between.
    `typed` is what they count for and `code` the country that they stand for, where the
    concordance has several; `kind` says as what the words count where they are not those typed,
    `evidence` what sort of words for a country they are; `field` where they stand, unless in the
    text. `doubt` is the origin of the date where that is not a sure one.
    """

    left: str
    word: str
    sign: str
    right: str
    url: str
    title: str
    published: str | None
    doubt: str | None
    source: str | None
    language: str | None
    typed: str
    kind: str
    code: str
    evidence: str
    field: str


@dataclass(frozen=True, slots=True)
class Walking:
    """The way through lines that are not counted, and the rows of the articles shown."""

    first: str | None
    previous: str | None
    next: str | None
    last: str | None
    first_row: int
    last_row: int


@dataclass(frozen=True, slots=True)
class ConcordanceView:
    """Everything on the page of a concordance.

    The way on is `paging` where its lines are counted, else `walking`. `result` has
    what is told of the search, which the links beside it vary.
    """

    asked: ConcordanceState
    result: ConcordanceResult
    lines: tuple[LineView, ...]
    first_number: int
    paging: Paging | None
    walking: Walking | None
    sorts: tuple[SortLink, ...]
    chips: tuple[Chip, ...]
    notices: tuple[SearchNotice, ...]
    corrections: tuple[CorrectionLink, ...]
    expansions: tuple[ExpansionLink, ...]
    variants: tuple[VariantsLink, ...]

    @property
    def state(self) -> object:
        """The search that the concordance is of."""
        return self.asked.search

    @property
    def widened(self) -> bool:
        """Whether other words than those typed were taken, so that a way back is due."""
        return self.result.relaxed or any(one.applied for one in self.corrections)

    @property
    def tells(self) -> bool:
        """Whether anything is to be said about how the result came about."""
        told = self.notices or self.corrections or self.expansions or self.variants
        return bool(told or self.widened or self.asked.search.exact)

    @property
    def can_be_exact(self) -> bool:
        """Whether forms of the words are looked for, which can be switched off."""
        return bool(self.result.subject.words) and not self.asked.search.exact

    @property
    def has_copies(self) -> bool:
        """Whether a story is there several times."""
        return self.result.stories != self.result.articles

    @property
    def has_switches(self) -> bool:
        """Whether anything can be switched."""
        return bool(self.result.subject) and (self.can_be_exact or self.has_copies)

    @property
    def all_words_url(self) -> str:
        """The concordance of articles that have all words of a question."""
        return self.asked.searching(query=self.result.all_words).url()

    @property
    def exact_url(self) -> str:
        """The concordance of exactly what was typed."""
        return self.asked.searching(exact=True).url()

    @property
    def widened_url(self) -> str:
        """That with all forms of the words."""
        return self.asked.searching(exact=False).url()

    @property
    def copies_url(self) -> str:
        """That which reads each story once, or where it does, every copy."""
        return self.asked.searching(all_copies=not self.asked.search.all_copies).url()

    @property
    def unfiltered_url(self) -> str:
        """That without filters."""
        return self.asked.with_(search=self.asked.search.unfiltered()).url()

    @property
    def search_url(self) -> str:
        """The articles."""
        state = self.asked.plain_search
        named = ",".join(self.asked.named)
        return state.with_(countries=(*state.countries, *([named] if named else []))).url()

    @property
    def table_url(self) -> str:
        """All lines as a table."""
        return self.asked.with_().url("/mentions.csv")

    @property
    def json_url(self) -> str:
        """The same lines from the API."""
        return self.asked.with_().url("/api/mentions")


def concordance_view(
    asked: ConcordanceState,
    result: ConcordanceResult,
    notices: tuple[SearchNotice, ...],
    locale: str,
) -> ConcordanceView:
    """The view of `result`; `notices` are those that reading the address gave."""
    counted = result.total is not None
    plain = asked.plain_search
    return ConcordanceView(
        asked=asked,
        result=result,
        lines=tuple(_lines(asked, result)),
        first_number=(result.number - 1) * asked.size + 1 if counted else 0,
        paging=_paging(asked, result) if counted else None,
        walking=None if counted else _walking(asked, result),
        sorts=tuple(
            SortLink(order.value, order is result.order, asked.with_(order=order).url())
            for order in Order
        ),
        chips=tuple(replace(one, url=asked.moved(one.url)) for one in chips(plain, locale)),
        notices=(*notices, *result.notices),
        corrections=tuple(
            replace(one, url=asked.moved(one.url))
            for one in correction_links(result.corrections, plain)
        ),
        expansions=tuple(
            replace(
                one,
                word_alone_url=asked.moved(one.word_alone_url),
                filter_url=asked.moved(one.filter_url),
            )
            for one in (expansion_link(each, plain) for each in result.expansions)
        ),
        variants=tuple(
            replace(one, url=asked.moved(one.url))
            for one in (variants_link(each, plain) for each in result.variants)
        ),
    )


class LineLinks:
    """The links of lines to their articles, at the place of the line and marked."""

    def __init__(self, asked: ConcordanceState, codes: tuple[str, ...]) -> None:
        """Of what was `asked` for; looked for are mentions of the countries `codes`, if any."""
        self._pairs = asked.plain_search.pairs()
        self._codes = codes
        # Lines of an article follow each other, and its anchors are made of all its mentions.
        self._anchors: dict[str, Anchors] = {}

    def url(self, line: Line) -> str:
        """The article at the place of the line."""
        occurrence, article = line.occurrence, line.article
        pairs, fragment = self._pairs, ""
        if self._codes and occurrence.mention:
            pairs = [*pairs, ("mark", occurrence.mention.code)]
            anchors = self._anchors.get(article.id) or anchors_of(article.mentions, ())
            self._anchors[article.id] = anchors
            fragment = f"#{anchors.names[occurrence.mention]}"
        elif occurrence.hit:
            pairs = [*pairs, ("hit", str(occurrence.hit))]
            fragment = f"#hit-{occurrence.hit}"
        return f"{address_of(f'/articles/{article.id}', pairs)}{fragment}"


def _lines(asked: ConcordanceState, result: ConcordanceResult) -> Iterator[LineView]:
    subject = result.subject
    links = LineLinks(asked, subject.codes)
    for line in result.page.lines:
        occurrence, article = line.occurrence, line.article
        kind = occurrence.kind
        sign, rest = _sign(line.right)
        yield LineView(
            left=f"… {line.left}" if line.place.cut_before else line.left,
            word=line.word,
            sign=sign,
            right=f"{rest} …" if line.place.cut_after else rest,
            url=links.url(line),
            title=article.title,
            published=article.published,
            doubt=article.published_origin if article.published_origin in UNSURE else None,
            source=article.source,
            language=article.language,
            typed=occurrence.typed if len(subject.words) > 1 else "",
            kind="" if kind is None or kind in _AS_TYPED else kind.value,
            code=occurrence.mention.code if occurrence.mention and len(subject.codes) > 1 else "",
            evidence=occurrence.mention.kind.value if occurrence.mention else "",
            field=""
            if occurrence.passage.field is TextField.PARAGRAPH
            else occurrence.passage.field.value,
        )


def _sign(right: str) -> tuple[str, str]:
    """What of the words behind has no blank before it, and the rest; a long one stays there."""
    sign = "" if right[:1].isspace() else "".join(right.split(maxsplit=1)[:1])
    return (sign, right[len(sign) :]) if len(sign) <= _LONGEST_SIGN else ("", right)


def _paging(asked: ConcordanceState, result: ConcordanceResult) -> Paging:
    return make_paging(result.number, result.pages, lambda number: asked.with_(page=number).url())


def _walking(asked: ConcordanceState, result: ConcordanceResult) -> Walking:
    page = result.page
    begins = (page.start.row, page.start.skip) == (0, 0)
    return Walking(
        first=None if begins else asked.with_().url(),
        previous=None if begins else asked.with_(start=page.start, backwards=True).url(),
        next=asked.with_(start=page.next).url() if page.next else None,
        last=asked.with_(start=result.end, backwards=True).url() if page.next else None,
        first_row=page.first_row,
        last_row=page.last_row,
    )
