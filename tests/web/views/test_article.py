from app.language.mentions import CountryShare, EvidenceKind, Mention, MentionField
from app.library.records import Article, TitleOrigin
from app.search.results import Marked, MarkedArticle, Range
from app.web.views.article import article_view


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
    return MarkedArticle(title or Marked("Rusia"), paragraphs, ())


def test_a_country_shows_the_words_that_caused_it_and_where_they_stand() -> None:
    (country,) = article_view(ARTICLE, marked()).countries
    words = [(one.text, one.times, one.anchor) for one in country.evidence]
    assert words == [("Rusia", 3, "title"), ("Moskow", 1, "p2")]
    assert country.percent == 100


def test_the_first_marked_paragraph_is_found() -> None:
    hit = Marked("Rusia", (Range(0, 5),))
    view = article_view(ARTICLE, marked(Marked("Satu"), hit, hit, title=hit))
    assert (view.marked, view.first_marked) == (3, "p2")


def test_a_word_in_the_title_alone_leads_to_the_title() -> None:
    view = article_view(ARTICLE, marked(Marked("Satu"), title=Marked("Rusia", (Range(0, 5),))))
    assert (view.marked, view.first_marked) == (1, "title")
