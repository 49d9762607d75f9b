"""An article as its page shows it."""

from collections import Counter
from dataclasses import dataclass

from app.library.records import Article, StoryMember
from app.library.records import Evidence as FieldEvidence
from app.search.results import Marked, MarkedArticle
from app.web.missing import sign_place
from app.web.views.lines import LineGroup, line_groups, line_rows


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that stood for a country, how often, and the anchor of the first of them."""

    text: str
    times: int
    anchor: str


@dataclass(frozen=True, slots=True)
class CountryEvidence:
    """A country of the article; `percent` is its salience, 0 to 100."""

    code: str
    mentions: int
    percent: int
    in_title: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article, its text with the searched words marked, and where its countries stand.

    `gaps` are for each paragraph the places of missing words, `lines` what became of the file;
    `story` has all copies of the article and itself, nothing where there are none.
    """

    article: Article
    title: Marked
    paragraphs: tuple[Marked, ...]
    captions: tuple[Marked, ...]
    countries: tuple[CountryEvidence, ...]
    gaps: tuple[tuple[int, ...], ...]
    lines: tuple[LineGroup, ...]
    story: tuple[StoryMember, ...]

    def made_of(self, field: str) -> tuple[FieldEvidence, ...]:
        """What the value of `field` was made of."""
        return self.article.evidence_of(field)

    @property
    def parts(self) -> int:
        """How many parts the lines of the file are in."""
        return sum(len(group.rows) for group in self.lines)

    @property
    def removed_parts(self) -> int:
        """How many of the parts were removed."""
        return sum(row.reason is not None for group in self.lines for row in group.rows)

    @property
    def marked(self) -> int:
        """How many words are marked in the title and the text."""
        return sum(len(one.ranges) for one in (self.title, *self.paragraphs, *self.captions))

    @property
    def first_marked(self) -> str:
        """The anchor of the first part with a marked word."""
        for number, paragraph in enumerate(self.paragraphs):
            if paragraph.ranges:
                return f"p{number + 1}"
        return "title" if self.title.ranges else "captions"


def article_view(
    article: Article, marked: MarkedArticle, story: tuple[StoryMember, ...] = ()
) -> ArticleView:
    """The view of `article`, whose texts are `marked` with the words of a search."""
    countries = tuple(
        CountryEvidence(
            code=share.code,
            mentions=share.mentions,
            percent=round(share.salience * 100),
            in_title=share.in_title,
            evidence=_evidence(article, share.code),
        )
        for share in article.countries
    )
    return ArticleView(
        article=article,
        title=marked.title,
        paragraphs=marked.paragraphs,
        captions=marked.captions,
        countries=countries,
        gaps=_gaps(article),
        lines=line_groups(line_rows(article)),
        story=story,
    )


def _gaps(article: Article) -> tuple[tuple[int, ...], ...]:
    places: list[list[int]] = [[] for _ in article.paragraphs]
    for gap in article.gaps:
        places[gap.paragraph].append(sign_place(article.paragraphs[gap.paragraph], gap.at))
    return tuple(map(tuple, places))


def _evidence(article: Article, code: str) -> tuple[Evidence, ...]:
    times: Counter[str] = Counter()
    anchors: dict[str, str] = {}
    for mention in article.mentions:
        if mention.code == code:
            times[mention.text] += 1
            anchors.setdefault(mention.text, _anchor(mention.field, mention.paragraph))
    return tuple(Evidence(text, count, anchors[text]) for text, count in times.most_common())


def _anchor(field: str, paragraph: int) -> str:
    return f"p{paragraph + 1}" if field == "paragraph" else field
