"""The ranking in one place: how much each kind of find counts, and why.

The engine scores every find by BM25; these factors multiply its score.
"""

# A word in the title counts as much as this many in the text.
TITLE = 2.0
# Another form of a word ranks below the form that was typed, and what a misspelt word may
# have meant below that: each step is wide enough that the engine's own score (which at most
# grows sixfold between a long text with the word once and a title full of it) stays within.
TYPED = 1.0
FORM = 0.1
SPELLING = 0.1
SPELLING_FORM = 0.02
# Another name of a country that was typed is as far from it as another form of a word.
OTHER_NAME = 0.1
# Another word for the same is below the forms of the word that was typed.
SYNONYM = 0.02
# What begins as typed counts alike, whatever the word: as much as a word that is neither rare
# nor frequent.
BEGUN = 2.0
