"""The fields of the OpenSearch indexes, and how an article becomes one of their documents."""

from base64 import b64decode, b64encode
from typing import Any

from app.index.conditions import ABOUT, FLAG
from app.index.derived import day_number, flags_of, number_of, order_of, passages, values_of
from app.index.kept import KeptRecord
from app.index.opensearch_cluster import ClusterAddress
from app.index.protocol import FacetField
from app.index.terms import TermField
from app.index.writing import IndexDocument

# Raised whenever fields or terms change, so that an index of older make is rebuilt.
INDEX_VERSION = "6"
FIRST_DAY = "first_day"
LAST_DAY = "last_day"
# The order by date, and the one of articles that are alike in everything else.
ORDER = "order"
TIE = "tie"
# The story of an article that has copies; and of every article the row that it stands in.
STORY = "story"
ROW = "row"
# The record of an article, which nobody searches: its values by name, and its file as it came.
RECORD = "record"
ORIGINAL = "original"
# What records are put in order by, and found by.
ID = "id"
PUBLISHED = "published"
MISDATED = "misdated"
# The number of the commit that an article was last written by.
COMMIT = "commit"
# The text of a fact.
FACT = "text"
# The longest beginning of a word by which it is looked for.
LONGEST_BEGINNING = 24

Json = dict[str, Any]

_ANALYZER = "terms"
_WITH_POSITIONS = (
    TermField.TITLE,
    TermField.BODY,
    TermField.LEDE_TITLE,
    TermField.AGENCY,
    TermField.AUTHOR,
)
# Lucene's own limit of a term is 32,766 bytes; its tokenizer cuts at 255 letters unless told.
_LONGEST_TERM = 8_000


def articles_index(address: ClusterAddress) -> Json:
    """Settings and mappings of the index of articles."""
    settings = _settings(address, address.shards)
    return {"settings": settings, "mappings": _strict(_article_fields())}


def words_index(address: ClusterAddress) -> Json:
    """Settings and mappings of the small index of words."""
    counts = {field.value: {"type": "integer"} for field in TermField}
    fields = {
        "word": {"type": "keyword"},
        "begins": {"type": "keyword", "doc_values": False},
        "lemma": {"type": "keyword", "doc_values": False},
        "articles": {"type": "integer"},
        "in": {"properties": counts},
    }
    # Millions of words are small, and one shard is asked faster than several.
    return {"settings": _settings(address, 1), "mappings": _strict(fields)}


def facts_index(address: ClusterAddress) -> Json:
    """Settings and mappings of the index of what is known of the whole archive."""
    fields = {FACT: {"type": "keyword", "index": False, "doc_values": False}}
    return {"settings": _settings(address, 1), "mappings": _strict(fields)}


def record_source(record: KeptRecord) -> Json:
    """`record` as it stands in its article's document."""
    source: Json = {
        ID: record.id,
        MISDATED: record.misdated,
        RECORD: dict(record.values),
        ORIGINAL: b64encode(record.original).decode("ascii"),
    }
    if record.published is not None:
        source[PUBLISHED] = record.published
    return source


def unpacked(original: str) -> bytes:
    """The bytes of a file as `record_source` wrote them."""
    return b64decode(original)


def to_source(article: IndexDocument) -> Json:
    """`article` as OpenSearch takes it; what it has nothing of is left out."""
    title = TermField.LEDE_TITLE if article.title_is_lede else TermField.TITLE
    texts = {
        title: " ".join(article.title),
        TermField(f"{title}_lemma"): " ".join(article.title_lemmas),
        TermField.BODY: passages(article.body),
        TermField.BODY_LEMMA: passages(article.body_lemmas),
        TermField.TITLE_NAMED: " ".join(article.title_named),
        TermField.BODY_NAMED: " ".join(article.body_named),
        TermField.AGENCY: " ".join(article.agency),
        TermField.AUTHOR: " ".join(article.author),
    }
    source: Json = {field.value: text for field, text in texts.items() if text}
    source |= {facet.value: values for facet, values in values_of(article).items()}
    source |= {FLAG: [flag.value for flag in flags_of(article)], ABOUT: list(article.about)}
    source |= {ROW: article.story or article.id, TIE: number_of(article.id) >> 1}
    if article.story is not None:
        source[STORY] = article.story
    if article.first_day and article.last_day:
        source[FIRST_DAY] = day_number(article.first_day)
        source[LAST_DAY] = day_number(article.last_day)
    if article.instant is not None:
        source[ORDER] = order_of(article.id, article.instant)
    return source | record_source(article.record) if article.record else source


def _settings(address: ClusterAddress, shards: int) -> Json:
    return {
        "number_of_shards": shards,
        # As many as are wanted, but no more than there are nodes to keep them.
        "auto_expand_replicas": f"0-{address.replicas}",
        # Nothing is seen before a commit.
        "refresh_interval": -1,
        "analysis": {
            "tokenizer": {_ANALYZER: {"type": "whitespace", "max_token_length": _LONGEST_TERM}},
            "analyzer": {_ANALYZER: {"type": "custom", "tokenizer": _ANALYZER}},
        },
    }


def _strict(fields: Json) -> Json:
    return {"dynamic": "strict", "properties": fields}


def _article_fields() -> Json:
    terms = {
        field.value: {
            "type": "text",
            "analyzer": _ANALYZER,
            "index_options": "positions" if field in _WITH_POSITIONS else "freqs",
        }
        for field in TermField
    }
    values: Json = {facet.value: {"type": "keyword"} for facet in FacetField}
    values |= {name: {"type": "keyword"} for name in (STORY, ROW)}
    values |= {name: {"type": "keyword", "doc_values": False} for name in (FLAG, ABOUT)}
    numbers: Json = {name: {"type": "integer"} for name in (FIRST_DAY, LAST_DAY)}
    numbers |= {name: {"type": "long", "index": False} for name in (ORDER, TIE)}
    numbers |= {COMMIT: {"type": "integer", "doc_values": False}}
    return {**terms, **values, **numbers, **_record_fields()}


def _record_fields() -> Json:
    return {
        RECORD: {"type": "object", "enabled": False},
        ORIGINAL: {"type": "binary"},
        ID: {"type": "keyword", "index": False},
        PUBLISHED: {"type": "keyword"},
        MISDATED: {"type": "boolean", "doc_values": False},
    }
