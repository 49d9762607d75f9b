"""The mentions of countries in an article, each with the sentence that it stands in."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from app.language.mentions import CountryShare, MentionField
from app.language.mentions import EvidenceKind as EvidenceKind
from app.language.mentions import Mention as Mention
from app.language.sentences import Sentences
from app.library.records import Article, FoundArticle
from app.search.marked import Range
from app.search.quoting import LONGEST_SENTENCE as LONGEST_SENTENCE
from app.search.quoting import quoted_place


@dataclass(frozen=True, slots=True)
class QuotedMention:
    """A mention, and the characters of its passage that its sentence takes.

    Of a sentence longer than LONGEST_SENTENCE it is the part around the words; `cut_before`
    and `cut_after` say where something was left out. `words` are within `sentence`.
    """

    mention: Mention
    start: int
    end: int
    sentence: str
    cut_before: bool = False
    cut_after: bool = False

    @property
    def words(self) -> Range:
        """Where in the sentence the words stand."""
        return self.within(self.mention)

    def within(self, mention: Mention) -> Range:
        """Where in the sentence the words of another mention in it stand."""
        return Range(mention.start - self.start, mention.end - self.start)

    def holds(self, mention: Mention) -> bool:
        """Whether the words of `mention` stand in this sentence."""
        same = (mention.field, mention.paragraph) == (self.mention.field, self.mention.paragraph)
        return same and self.start <= mention.start and mention.end <= self.end


@dataclass(frozen=True, slots=True)
class MentionedCountry:
    """A country of an article and its mentions; without a `share` where only captions name it."""

    code: str
    share: CountryShare | None
    quoted: tuple[QuotedMention, ...]

    @property
    def words(self) -> tuple[tuple[str, int], ...]:
        """The words that stood for it, and how often each did, the most frequent first."""
        return tuple(Counter(one.mention.text for one in self.quoted).most_common())


def quoted_mentions(article: Article, codes: Collection[str] = ()) -> tuple[QuotedMention, ...]:
    """The mentions of the countries `codes`, of all where none are given, in the text's order."""
    passages: dict[tuple[str, int], tuple[str, Sentences]] = {}
    quoted = []
    for mention in article.mentions:
        if codes and mention.code not in codes:
            continue
        place = mention.field, mention.paragraph
        if place not in passages:
            text = passage_of(article, mention)
            passages[place] = text, Sentences(text)
        quoted.append(_quoted(mention, *passages[place]))
    return tuple(quoted)


def mentioned_countries(article: Article) -> tuple[MentionedCountry, ...]:
    """The article's countries, most salient first; behind them those that only captions name."""
    shares = {share.code: share for share in article.countries}
    found: dict[str, list[QuotedMention]] = {code: [] for code in shares}
    for quoted in quoted_mentions(article):
        found.setdefault(quoted.mention.code, []).append(quoted)
    return tuple(
        MentionedCountry(code, shares.get(code), tuple(quoted)) for code, quoted in found.items()
    )


def passage_of(article: Article | FoundArticle, mention: Mention) -> str:
    """The text of the article that the characters of `mention` are counted in."""
    if mention.field is MentionField.TITLE:
        return article.title
    if mention.field is MentionField.DATELINE:
        return article.dateline or ""
    texts = article.captions if mention.field is MentionField.CAPTION else article.paragraphs
    return texts[mention.paragraph]


def _quoted(mention: Mention, text: str, sentences: Sentences) -> QuotedMention:
    place = quoted_place(text, sentences, mention.start, mention.end)
    sentence = text[place.start : place.end]
    return QuotedMention(
        mention, place.start, place.end, sentence, place.cut_before, place.cut_after
    )
