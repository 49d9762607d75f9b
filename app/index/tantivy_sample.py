"""A fixed sample of the articles, and which of them a query finds."""

import tantivy

from app.index.derived import MOST_SAMPLES
from app.index.tantivy_query import among_sample

# Of more articles a part is looked at, which has half as many or more. A hit takes a microsecond.
_MOST = 8_192
_ZERO, _ONE = b"01"


class TantivySample:
    """Some thousands of the articles that `searcher` sees; all of them where there are no more."""

    def __init__(self, searcher: tantivy.Searcher, schema: tantivy.Schema) -> None:
        """Reads which ones they are."""
        self._searcher, self._schema = searcher, schema
        self._number = _halvings(searcher.num_docs)
        hits = self._hits(tantivy.Query.all_query(), searcher.num_docs)
        places = sorted((address.segment_ord, address.doc) for address in hits)
        self._places = {place: number for number, place in enumerate(places)}

    def found(self, query: tantivy.Query) -> int:
        """The articles of the sample that the query finds: each is a bit of the number."""
        if not self._places:
            return 0
        hits = self._hits(query, len(self._places))
        bits = bytearray([_ZERO]) * len(self._places)
        for address in hits:
            bits[self._places[address.segment_ord, address.doc]] = _ONE
        return int(bits, 2)

    def _hits(self, query: tantivy.Query, most: int) -> list[tantivy.DocAddress]:
        among = among_sample(self._schema, query, self._number)
        found = self._searcher.search(among, limit=max(1, most), count=False)
        return [address for _, address in found.hits]


def _halvings(articles: int) -> int:
    """How often they are halved until there are few enough."""
    return min((max(0, articles - 1) // _MOST).bit_length(), MOST_SAMPLES)
