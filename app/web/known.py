"""Articles by the ids that addresses have in them."""

from fastapi import HTTPException

from app.library.records import Article
from app.web.site import Site


def known_article(site: Site, article_id: str) -> Article:
    """The article of that id; HTTPException 404 where there is none."""
    found = site.archive.library.article(article_id)
    if found is None:
        raise HTTPException(404, "There is no article with this id.")
    return found
