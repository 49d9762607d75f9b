"""The ranking in one place: how much each kind of find counts, and why.

The engine scores every find by BM25; these factors multiply its score.
"""

from dataclasses import dataclass

from app.index.terms import TermField


@dataclass(frozen=True, slots=True)
class Weights:
    """What a word counts in a headline, and what its variants count beside the word as typed.

    A word in the text counts 1, and so does one in a title that is only the lede, where titles
    alone are searched. `naming_headline` is for a headline that names a country, by any name.
    """

    headline: float
    naming_headline: float
    typed: float
    form: float
    other_name: float
    spelling: float
    spelling_form: float
    begun: float
    synonym: float

    def place(self, field: TermField) -> float:
        """What a word counts in `field`."""
        match field:
            case TermField.TITLE:
                return self.headline
            case TermField.TITLE_NAMED:
                return self.naming_headline
            case _:
                return 1.0

    def of_spellings(self, *, strange: bool) -> tuple[float, float]:
        """What the spellings of a word count, and their forms.

        Nothing stands as typed where no archive and no dictionary has the word: what it may mean
        counts as the word itself then, so that it says as much as the others of the search.
        """
        if strange:
            return self.typed, self.form
        return self.spelling, self.spelling_form


# Where every word is found, what an article is about stands in its headline. Another form of a word
# counts less than the form that was typed; that it ranks below it, `AS_TYPED` sees to. What a
# misspelt word may have meant is below that: the step is wide enough that the engine's own score
# (which at most grows sixfold between a long text with the word once and a title full of it) stays
# within. Another name of a country says as much as the one that was typed; it is in more articles
# than each of its names, so that the engine scores it half. A headline that names one tells what an
# article is about better than other words there, while an engine that reckons the mean length over
# headlines without any too takes it for a long one and scores it half again. What begins as typed
# counts alike, whatever the word: as much as a word that is neither rare nor frequent. Another word
# for the same is below the forms.
ALL_WORDS = Weights(
    headline=2.0,
    naming_headline=6.0,
    typed=1.0,
    form=0.6,
    other_name=2.0,
    spelling=0.1,
    spelling_form=0.02,
    begun=2.0,
    synonym=0.02,
)
# Where only some of the words are found, how many and how telling they are says more than the form
# in which they stand; and a headline with two of five words is seldom about the five (besides, a
# word is rarer in headlines than in texts, and counts more there without a weight). With the
# weights above, questions find their answers less well: docs/search.md.
SOME_WORDS = Weights(
    headline=1.0,
    naming_headline=1.0,
    typed=1.0,
    form=0.8,
    other_name=0.8,
    spelling=0.8,
    spelling_form=0.6,
    begun=2.0,
    synonym=0.4,
)
# Two words of the query near each other, in its order: a part of what each counts by itself, so
# that a pair never outweighs a third word.
NEAR = 0.3
# All words of the query as they were typed: such a part of what they count by themselves is added.
# Without it one word that stands often, or in the headline, carries an article that has another
# word only in a form above one that has both.
AS_TYPED = 0.7
# The same of a word that is all of the query: no other speaks for an article that has but a form of
# it. The engine's own score at most grows sixfold.
AS_TYPED_ALONE = 6.0
# All that was asked, in one article, beside what the engine scores: where some of the words are
# found, how much of what was asked that is counts besides how often they stand there. Each word
# has a part of it, the larger the rarer it is, and a country the same once more where the article
# is mainly about it. (An article with some words of a question scores 10 to 40.)
SHARES = 16.0
# What is to stand above everything else: more than the words of any search score together.
ABOVE = 1_000.0
# A word of the best finds that was not asked for, of what it would count had it been: where some
# of the words are found, a tenth to three tenths find more answers; more puts others first.
FEEDBACK = 0.15
