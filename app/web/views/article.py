"""An article as its page shows it."""

from dataclasses import dataclass

from app.library.records import Article, StoryMember
from app.library.records import Evidence as FieldEvidence
from app.search.marked import MarkedArticle
from app.search.typesetting import typeset
from app.web.markup import Hits
from app.web.missing import sign_place
from app.web.views.anchors import Anchors, anchors_of
from app.web.views.evidence import CountryEvidence, EvidenceGroup, evidence_groups
from app.web.views.marking import Marking
from app.web.views.neighbours import Neighbours
from app.web.views.stepping import NOT_CHOSEN, Chosen, Stepping, numbered


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article, its text with the searched words marked, and where its countries stand.

    `anchors` are where its mentions stand, `marking` the countries whose words are marked,
    `gaps` are for each paragraph the places of missing words; `story` has all copies of the
    article and itself, nothing where there are none. `neighbours` lead along the result that it
    was found in, None where no search led here.
    """

    article: Article
    texts: MarkedArticle
    stepping: Stepping
    hits: tuple[Hits, ...]
    anchors: Anchors
    marking: Marking
    countries: tuple[EvidenceGroup, ...]
    gaps: tuple[tuple[int, ...], ...]
    story: tuple[StoryMember, ...]
    neighbours: Neighbours | None

    def made_of(self, field: str) -> tuple[FieldEvidence, ...]:
        """What the value of `field` was made of."""
        return self.article.evidence_of(field)

    def hits_of(self, field: str, number: int = 0) -> Hits:
        """The numbers of the hits in a text."""
        before = {"title": 0, "author": 1, "dateline": 2, "paragraph": 3}
        first = before.get(field, 3 + len(self.texts.paragraphs))
        return self.hits[first + number]

    @property
    def copies(self) -> tuple[StoryMember, ...]:
        """The other copies of the article."""
        return tuple(one for one in self.story if one.id != self.article.id)

    @property
    def unknown(self) -> tuple[str, ...]:
        """The names of the fields of which nothing is known."""
        fields = ("published", "source", "published_in", "agency", "author", "language")
        return tuple(name for name in fields if not getattr(self.article, name))

    @property
    def marked_countries(self) -> tuple[CountryEvidence, ...]:
        """The countries whose words are marked, in the order in which they were chosen."""
        found = {one.code: one for group in self.countries for one in group.countries}
        return tuple(found[code] for code in self.marking.codes)


def article_view(
    article: Article,
    marked: MarkedArticle,
    marking: Marking,
    story: tuple[StoryMember, ...] = (),
    chosen: Chosen = NOT_CHOSEN,
    neighbours: Neighbours | None = None,
) -> ArticleView:
    """The view of `article`, whose texts are `marked` with the words of a search.

    Of the countries that `marking` names, those that the article mentions are marked too.
    """
    marking = marking.among({mention.code for mention in article.mentions})
    anchors = anchors_of(article.mentions, marking.codes)
    total = sum(len(one.ranges) for one in marked.in_order)
    current = chosen.among(total)
    return ArticleView(
        article=article,
        texts=typeset(marked, article.language),
        stepping=Stepping(marking, total, current, chosen.hidden),
        hits=numbered(marked.in_order, current),
        anchors=anchors,
        marking=marking,
        countries=evidence_groups(article, anchors, marking),
        gaps=gaps_of(article),
        story=story,
        neighbours=neighbours,
    )


def gaps_of(article: Article) -> tuple[tuple[int, ...], ...]:
    """For each paragraph the places of missing words."""
    places: list[list[int]] = [[] for _ in article.paragraphs]
    for gap in article.gaps:
        places[gap.paragraph].append(sign_place(article.paragraphs[gap.paragraph], gap.at))
    return tuple(map(tuple, places))
