"""Articles made for tests."""

from dataclasses import replace
from hashlib import sha256

from app.ingest.countries import with_countries
from app.library.records import Article, TitleOrigin


def sample(text: str, **fields: object) -> Article:
    """An article whose first line is its title and whose other lines are its paragraphs."""
    title, *paragraphs = text.strip().splitlines()
    digest = sha256(text.encode()).hexdigest()
    article = Article(
        id=digest[:16],
        title=title.strip(),
        title_origin=TitleOrigin.HEADLINE,
        file=f"{digest[:8]}.txt",
        sha256=digest,
        paragraphs=tuple(line.strip() for line in paragraphs if line.strip()),
        language="id",
    )
    return with_countries(replace(article, **fields))  # type: ignore[arg-type]
