"""Citations hidden in lists, as OpenURL ContextObjects in spans (COinS): Zotero reads them."""

from urllib.parse import urlencode

from app.search.people import people_of
from app.search.results import Hit
from app.web.citations.cited import one_line


def coins(hit: Hit) -> str:
    """The title of the span: what is known of the article, but for its address (`rft_id`).

    By the format for journals, which has newspapers' articles too (Z39.88-2004,
    info:ofi/fmt:kev:mtx:journal).
    """
    told = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
        ("rft.genre", "article"),
        ("rft.atitle", one_line(hit.title.text)),
        ("rft.jtitle", one_line(hit.source or "")),
        ("rft.date", (hit.published or "")[:10]),
        *(("rft.au", person.name) for person in people_of(one_line(hit.author or ""))),
        ("rft.language", hit.language or ""),
    ]
    return urlencode([(name, value) for name, value in told if value])
