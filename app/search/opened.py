"""An index that is open, with the names of its archive."""

from dataclasses import dataclass

from app.index.protocol import SearchIndex
from app.library.protocol import Records
from app.search.names import Names, with_known_names, with_known_sources
from app.search.parse import parse
from app.search.proper import ProperWords
from app.search.query import Query


@dataclass(frozen=True, slots=True)
class Opened:
    """The index as it was at `stamp`, and the names in it: its own, and those in its texts.

    `records` are those of its articles, `version` is that of the content that it mirrors.
    """

    index: SearchIndex
    records: Records
    stamp: tuple[int, int] | None
    names: Names
    proper: ProperWords
    version: str

    def query(self, text: str, locale: str = "en") -> Query:
        """What a search text asks of this archive; what is offered is named in `locale`."""
        return with_known_names(with_known_sources(parse(text, locale), self.names), self.index)
