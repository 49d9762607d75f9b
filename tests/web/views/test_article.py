from app.language.mentions import CountryShare, EvidenceKind, Mention, MentionField
from app.library.records import Article, StoryMember, TitleOrigin
from app.search.marked import Marked, MarkedArticle, Range
from app.web.state import SearchState
from app.web.views.article import ArticleView, article_view
from app.web.views.marking import Marking


def mention(code: str, field: MentionField, paragraph: int, text: str) -> Mention:
    return Mention(code, field, paragraph, 0, len(text), text, EvidenceKind.NAME)


ARTICLE = Article(
    id="a",
    title="Rusia",
    title_origin=TitleOrigin.HEADLINE,
    file="a.txt",
    sha256="0",
    paragraphs=("Satu", "Rusia dan Moskow", "Rusia"),
    countries=(CountryShare("RU", 4, 1.0, in_title=True, about=True, captions=0),),
    mentions=(
        mention("RU", MentionField.PARAGRAPH, 1, "Moskow"),
        mention("RU", MentionField.TITLE, 0, "Rusia"),
        mention("RU", MentionField.PARAGRAPH, 1, "Rusia"),
        mention("RU", MentionField.PARAGRAPH, 2, "Rusia"),
    ),
)


def marked(*paragraphs: Marked, title: Marked | None = None) -> MarkedArticle:
    return MarkedArticle(title or Marked("Rusia"), Marked(""), Marked(""), paragraphs, ())


def view_of(texts: MarkedArticle, *codes: str) -> ArticleView:
    return article_view(ARTICLE, texts, Marking("/articles/a", SearchState(), codes))


def test_the_countries_that_it_mentions_can_be_marked() -> None:
    view = view_of(marked(), "TV", "RU")
    (country,) = view.marked_countries
    assert (country.code, country.times, country.marked) == ("RU", 4, True)
    assert view.marking.codes == ("RU",)
    assert [one.codes for one in view.anchors.of("paragraph", 2)] == [("RU",)]


def test_nothing_is_marked_unless_it_is_asked_for() -> None:
    view = view_of(marked())
    assert view.marked_countries == ()
    assert [one.codes for one in view.anchors.of("title")] == [()]


def test_hits_are_numbered_in_the_order_of_the_page() -> None:
    hit = Marked("Rusia", (Range(0, 5),))
    view = view_of(marked(Marked("Satu"), hit, hit, title=hit))
    assert view.stepping.total == 3
    numbers = [view.hits_of("title"), *(view.hits_of("paragraph", at) for at in range(3))]
    assert [one.first for one in numbers] == [1, 2, 2, 3]


def test_its_copies_are_the_others_of_its_story() -> None:
    own, other = (StoryMember(name, "Rusia", None, None, None, leads=False) for name in "ab")
    view = article_view(ARTICLE, marked(), Marking("/articles/a", SearchState()), (own, other))
    assert view.copies == (other,)
