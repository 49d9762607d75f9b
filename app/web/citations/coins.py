"""Citations hidden in lists, as OpenURL ContextObjects in spans (COinS): Zotero reads them."""

from urllib.parse import urlencode

from app.search.people import people_of
from app.search.results import Hit
from app.web.citations.cited import one_line

_OF_ALL = urlencode(
    {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
        "rft.type": "newspaperArticle",
    }
)


def coins(hit: Hit) -> str:
    """The title of the span: what is known of the article, but for its address (`rft_id`).

    By the format of Dublin Core (Z39.88-2004, info:ofi/fmt:kev:mtx:dc), which says what kind of
    thing it is: Zotero takes what comes by the format for journals for an article of a journal.
    """
    told = [
        ("rft.title", one_line(hit.title.text)),
        ("rft.source", one_line(hit.source or "")),
        ("rft.date", (hit.published or "")[:10]),
        *(("rft.creator", person.name) for person in people_of(one_line(hit.author or ""))),
        ("rft.language", hit.language or ""),
    ]
    known = urlencode([(name, value) for name, value in told if value])
    return f"{_OF_ALL}&{known}" if known else _OF_ALL
