"""Whatever bytes there are: a page or a reason, and each of its lines in one place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.ingest.document import Document, UnreadableInput
from app.ingest.html.page import Page, read_page
from app.ingest.text.extract import extract
from benchmarks.fuzzing.letters import given_letters, kept_letters
from tests.ingest.html.pages import BODY, NOW, OTHERS, TITLE

TAGS = (
    *("p", "div", "span", "a", "h1", "h2", "ul", "li", "table", "tr", "td", "br", "b", "pre"),
    *("article", "nav", "header", "footer", "aside", "figure", "figcaption", "form", "noscript"),
    *("script", "style", "iframe", "svg", "title", "head", "body", "html", "font", "time"),
)
ATTRIBUTES = (
    *("", ' class="related"', ' class="entry-content"', ' id="comments"', " hidden", ' href="#x"'),
    *(
        ' style="display:none"',
        ' itemprop="datePublished"',
        ' datetime="2023-02-06"',
        ' rel="author"',
    ),
)
TEXTS = (
    *(*BODY, *OTHERS, TITLE, "Senin, 6 Februari 2023 12:20 WIB", "Oleh Sari Dewi", "Baca juga:"),
    *(
        "&amp; &#0; &#xD800; &notaref",
        "<![CDATA[",
        "<!--",
        "-->",
        '{"@type": "NewsArticle",',
        "\x00",
    ),
)
SCRIPTS = (
    '<script type="application/ld+json">{"@type":"NewsArticle","author":[[{}]]}</script>',
    '<script type="application/ld+json">[[[{"@graph":[{"@id":{},"name":[]}]}]]]</script>',
    '<meta property="og:title" content="Jembatan | Kabar"><meta name="date" content="31/31/2023">',
    '<link rel="canonical" href="http://[::bad">',
)
markup = st.one_of(
    st.sampled_from(TEXTS),
    st.sampled_from(SCRIPTS),
    st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
    st.text(max_size=20),
)
pages = st.lists(markup, max_size=40).map(lambda parts: "".join(parts))


def read_or_reason(data: bytes, charset: str | None = None) -> Page | str:
    try:
        return read_page(data, charset)
    except UnreadableInput as error:
        return str(error)


@settings(max_examples=150)
@given(
    st.binary(max_size=300), st.sampled_from((None, "utf-8", "latin-1", "utf-16", "hex", "x\x00"))
)
def test_any_bytes_are_a_page_or_have_a_reason(data: bytes, charset: str | None) -> None:
    result = read_or_reason(data, charset)
    assert isinstance(result, Page) or result.endswith(".")


@settings(max_examples=300)
@given(pages, st.sampled_from(("utf-8", "utf-16", "cp1252")))
def test_any_markup_is_a_page_or_has_a_reason(text: str, encoding: str) -> None:
    result = read_or_reason(text.encode(encoding, "replace"))
    if isinstance(result, str):
        assert result.endswith(".")
        return
    count = result.text.count("\n") + 1
    numbers = [number for number, _ in result.marks]
    assert numbers == sorted(set(numbers))
    assert all(1 <= number <= count for number in numbers)


@settings(max_examples=300)
@given(pages)
def test_every_letter_of_a_page_ends_up_in_one_place(text: str) -> None:
    page = read_or_reason(text.encode("utf-8", "replace"))
    if isinstance(page, str):
        return
    document = Document("a.html", "0" * 64, page.text, page.encoding, page.metadata, page.marks)
    try:
        article = extract(document, NOW)
    except UnreadableInput:
        return
    assert kept_letters(article) == given_letters(page.text)
