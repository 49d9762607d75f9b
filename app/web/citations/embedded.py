"""What the head of an article's page tells reference managers."""

from collections.abc import Iterator

from app.web.citations.cited import Cited


def embedded(one: Cited) -> tuple[tuple[str, str], ...]:
    """Names and contents of meta elements: Highwire's, which Google Scholar and Zotero read.

    The source is told by PRISM's name: what has a `citation_journal_title` is an article of a
    journal to Zotero, whatever its own `z:itemType` says.
    """
    return tuple((name, value) for name, value in _told(one) if value)


def _told(one: Cited) -> Iterator[tuple[str, str]]:
    yield "z:itemType", "newspaperArticle"
    yield "citation_title", one.title
    yield from (("citation_author", person.inverted) for person in one.writers)
    if one.date and not one.date.inferred:
        yield "citation_publication_date", one.date.joined("/")
    yield "prism.publicationName", one.container
    yield "citation_language", one.language
    yield "citation_public_url", one.address
    yield "citation_keywords", "; ".join(one.keywords)
