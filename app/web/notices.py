"""What the pages say about things set aside, as texts for the catalogs."""

from app.search.results import SearchNotice
from app.web.charts.numbers import number


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Marks `message` for the catalogs and gives it back."""
    return message


FALLBACK = N_("Part of the search was set aside.")
NOT_A_DATE = N_(
    "“%(value)s” is not a date. Write a year, a month or a day: 2022, 2022-01 or 2022-01-11."
)
NOT_A_COUNTRY = N_("“%(value)s” is not a country that is known here.")
NOT_A_NAME = N_("“%(value)s” is not a name.")

MESSAGES = {
    "archive-gap": N_("The archive has no articles, or strikingly few, dated %(value)s."),
    "asking-left-out": N_(
        "What asks was left out of the question, so these articles have “%(value)s”. In quotes it "
        "is looked for too."
    ),
    "bad-country": N_("“%(value)s” is not the code of a country, so it was set aside."),
    "bad-from": NOT_A_DATE,
    "bad-line-order": N_("“%(value)s” is not an order; the lines are sorted by date."),
    "bad-by": N_("“%(value)s” is not a length of time, so it was set aside."),
    "bad-page": N_("“%(value)s” is not a page number, so this is the first page."),
    "bad-size": N_("“%(value)s” is not a number of results from 1 to 100, so it was set aside."),
    "bad-sort": N_("“%(value)s” is not an order, so it was set aside."),
    "bad-to": NOT_A_DATE,
    "brackets-limited": N_("Brackets stood within too many others; the innermost were ignored."),
    "brackets-unpaired": N_("A bracket without its partner was ignored."),
    "columns-beyond": N_("A grid has %(value)s columns at most; the others were left out."),
    "dated-roughly": N_(
        "Of %(value)s of these articles only the month or year is known; they may lie outside the "
        "dates asked for."
    ),
    "dates-exclude-all": N_(
        "The first date is later than the last, so no article can be between them."
    ),
    "dates-swapped": N_("The first date was later than the last, so the two were swapped."),
    "filters-limited": N_("There were very many filters; only the first ones were used."),
    "lines-too-many": N_(
        "These are too many lines to be sorted by their words, so the newest come first: up to "
        "10,000 lines of 4,000 articles are sorted. Narrow the search, by a year or a source."
    ),
    "near-shown": N_("Articles with %(value)s, spelt much like what was typed, are shown as well."),
    "near-words-limited": N_(
        "Of words that are to stand near each other only the first %(value)s were used."
    ),
    "nearness-ignored": N_(
        "How near words must be is asked of words in quotes, as in “air bersih”~5; "
        "after “%(value)s” it was ignored."
    ),
    "nearness-limited": N_(
        "Words that are further apart than %(value)s others are not near, so that was the limit."
    ),
    "negatives-only": N_(
        "Only exclusions were given, so these are all articles without those words."
    ),
    "no-such-agency": N_("No article in the archive comes from an agency “%(value)s”."),
    "no-such-author": N_("No article in the archive has an author “%(value)s”."),
    "not-in-article": N_("This article does not mention %(value)s, so no words are marked for it."),
    "not-searchable": N_(
        "Nothing can be searched at the moment: no words are marked, nothing similar is listed."
    ),
    "not-ignored": N_("NOT was ignored where nothing follows that could be left out."),
    "nothing-to-search": N_("What was typed has no word to search for, so these are all articles."),
    "or-ignored": N_("OR was ignored where one of its sides has nothing to search for."),
    "page-past-end": N_("The results end before that page; this is the last one."),
    "page-too-far": N_(
        "That page is too far to be found by its number, so this is the first one; "
        "each page leads to the next, and the last one is linked to."
    ),
    "prefix-limited": N_(
        "Very many words begin as in “%(value)s”; only the most frequent were searched for."
    ),
    "prefixes-limited": N_(
        "Of words with a star for their ending only the first %(value)s were used."
    ),
    "query-too-long": N_("The search was very long; only its beginning was used."),
    "question": N_(
        "Read as a question: these articles have at least one of the words “%(value)s”."
    ),
    "quotes-unpaired": N_("A quotation mark without its partner was ignored."),
    "rows-beyond": N_(
        "The last %(value)s rows were left out, because the links of the page would be too long. "
        "Fewer columns or filters make room; the command “warta grid” takes all of them."
    ),
    "rows-late": N_(
        "Counting took too long, so the last %(value)s rows were left out. Ask for them by "
        "themselves; the command “warta grid” takes all the time that it needs."
    ),
    "star-ignored": N_(
        "A star stands for any ending only after a word’s first three letters or more; "
        "in “%(value)s” it was ignored."
    ),
    "terms-beyond": N_(
        "A grid has 200 rows at most; %(value)s more lines were left out. Ask for them by "
        "themselves; the command “warta grid” takes more."
    ),
    "terms-limited": N_("The search had very many words; only the first ones were used."),
    "terms-long": N_(
        "A list has %(value)s characters at most, and this one was as long or longer: its end may "
        "be missing. The command “warta grid” takes longer ones."
    ),
    "terms-repeated": N_(
        "Lines that say the same as one before are counted once; there were %(value)s."
    ),
    "terms-shortened": N_(
        "Lines that are too long for a search were shortened; there were %(value)s."
    ),
    "undated-last": N_("%(value)s of these articles have no date; they stand last."),
    "too-many-searches": N_("Only the first %(value)s searches are compared."),
    "unknown-after": NOT_A_DATE,
    "unknown-agency": NOT_A_NAME,
    "unknown-author": NOT_A_NAME,
    "unknown-before": NOT_A_DATE,
    "unknown-country": NOT_A_COUNTRY,
    "unknown-field": N_(
        "“%(value)s:” is not a field that can be searched, so it was taken for a word like others."
    ),
    "unknown-has": N_("“%(value)s” is not something that can be asked for by “has:”."),
    "unknown-is": N_("“%(value)s” is not something that can be asked for by “is:”."),
    "unknown-language": N_("“%(value)s” is not a language that is known here."),
    "unknown-on": NOT_A_DATE,
    "unknown-about": NOT_A_COUNTRY,
    "unknown-published_in": NOT_A_COUNTRY,
    "unknown-source": N_("No source in the archive has the name “%(value)s”."),
    "unknown-until": NOT_A_DATE,
    "weight-ignored": N_("How much a word counts can’t be chosen, so “%(value)s” was ignored."),
}

# Whose value is a number that was counted here, and not a word that was typed.
_COUNTED = frozenset({"dated-roughly", "prefixes-limited", "undated-last"})


def notice_value(notice: SearchNotice, locale: str) -> str:
    """What `notice` speaks of, for readers of `locale`."""
    return number(int(notice.value), locale) if notice.key in _COUNTED else notice.value


def notice_message(key: str) -> str:
    """The English text for a notice's `key`, where `%(value)s` stands for its value."""
    return MESSAGES.get(key, FALLBACK)


def notice_sentence(notice: SearchNotice) -> str:
    """`notice` in English, for who reads it in a terminal or a file."""
    return notice_message(notice.key) % {"value": notice_value(notice, "en")}
