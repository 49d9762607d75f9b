"""The countries of an article with their evidence: sentences, words and where they stand."""

from dataclasses import dataclass

from app.library.records import Article
from app.search.marked import Marked, Range
from app.search.mentions import MentionedCountry, QuotedMention, mentioned_countries
from app.web.views.anchors import Anchors
from app.web.views.marking import Marking

# What a reader takes in at a glance; the rest unfolds. Of an article that names a country in
# hundreds of sentences, the page shows the text itself.
SHOWN_QUOTES = 3
SHOWN_COUNTRIES = 8
MOST_QUOTES = 50


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with the words for a country marked, and where in the article it stands.

    `number` is 1-based among paragraphs or captions, 0 for title and dateline. `kinds` pairs
    the words with the kind of evidence that they are, each pair once; `anchor` is the place
    of the first of them.
    """

    text: Marked
    field: str
    number: int
    anchor: str
    kinds: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> str | None:
        """The kind that all of its words are; None where they differ."""
        kinds = {kind for _, kind in self.kinds}
        return kinds.pop() if len(kinds) == 1 else None


@dataclass(frozen=True, slots=True)
class CountryEvidence:
    """A country of the article; `percent` is its salience, None where only captions name it.

    `words` pairs what stood for it with how often. Of its sentences the `first` are shown at
    once, `more` on demand, and `left_out` of them not at all. `marked` says whether its words
    are marked in the text, and `url` leads to the page where that is the other way round.
    """

    code: str
    percent: int | None
    in_title: bool
    words: tuple[tuple[str, int], ...]
    times: int
    first: tuple[Quote, ...]
    more: tuple[Quote, ...]
    left_out: int
    anchor: str
    marked: bool
    url: str


@dataclass(frozen=True, slots=True)
class EvidenceGroup:
    """Countries under one heading: `key` is about, passing or captions."""

    key: str
    countries: tuple[CountryEvidence, ...]

    @property
    def first(self) -> tuple[CountryEvidence, ...]:
        """Those that are shown at once."""
        return self.countries[:SHOWN_COUNTRIES]

    @property
    def more(self) -> tuple[CountryEvidence, ...]:
        """Those that unfold."""
        return self.countries[SHOWN_COUNTRIES:]

    @property
    def is_unfolded(self) -> bool:
        """Whether words of one of those are marked in the text."""
        return any(one.marked for one in self.more)


def evidence_groups(
    article: Article, anchors: Anchors, marking: Marking
) -> tuple[EvidenceGroup, ...]:
    """The countries of the article by what it says of them; no group is empty."""
    found: dict[str, list[CountryEvidence]] = {"about": [], "passing": [], "captions": []}
    for country in mentioned_countries(article):
        found[_key(country)].append(_evidence(country, anchors, marking))
    return tuple(EvidenceGroup(key, tuple(group)) for key, group in found.items() if group)


def _key(country: MentionedCountry) -> str:
    if country.share is None:
        return "captions"
    return "about" if country.share.about else "passing"


def _evidence(country: MentionedCountry, anchors: Anchors, marking: Marking) -> CountryEvidence:
    code, share = country.code, country.share
    quotes = tuple(_quote(group, anchors) for group in _sentences(country.quoted))
    first = anchors.names[country.quoted[0].mention] if country.quoted else ""
    is_marked = code in marking.codes
    return CountryEvidence(
        code=code,
        percent=round(share.salience * 100) if share else None,
        in_title=bool(share and share.in_title),
        words=country.words,
        times=len(country.quoted),
        first=quotes[:SHOWN_QUOTES],
        more=quotes[SHOWN_QUOTES:MOST_QUOTES],
        left_out=len(quotes[MOST_QUOTES:]),
        anchor=first,
        marked=is_marked,
        url=marking.without(code) if is_marked else marking.with_(code),
    )


def _sentences(quoted: tuple[QuotedMention, ...]) -> list[list[QuotedMention]]:
    """The mentions by their sentences, in the order of the text."""
    groups: list[list[QuotedMention]] = []
    for one in quoted:
        if groups and groups[-1][0].holds(one.mention):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _quote(group: list[QuotedMention], anchors: Anchors) -> Quote:
    first = group[0]
    before, after = ("… " if first.cut_before else ""), (" …" if first.cut_after else "")
    words = (first.within(one.mention) for one in group)
    ranges = tuple(Range(one.start + len(before), one.end + len(before)) for one in words)
    mention = first.mention
    numbered = mention.field in {"paragraph", "caption"}
    return Quote(
        text=Marked(f"{before}{first.sentence}{after}", ranges),
        field=mention.field,
        number=mention.paragraph + 1 if numbered else 0,
        anchor=anchors.names[mention],
        kinds=tuple(dict.fromkeys((one.mention.text, one.mention.kind.value) for one in group)),
    )
