"""What the pages say about things set aside, as texts for the catalogs."""


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Marks `message` for the catalogs and gives it back."""
    return message


FALLBACK = N_("Part of the search was set aside.")
NOT_A_DATE = N_(
    "“%(value)s” is not a date. Write a year, a month or a day: 2022, 2022-01 or 2022-01-11."
)
NOT_A_COUNTRY = N_("“%(value)s” is not a country that is known here.")

MESSAGES = {
    "bad-country": N_("“%(value)s” is not the code of a country, so it was set aside."),
    "bad-from": NOT_A_DATE,
    "bad-page": N_("“%(value)s” is not a page number, so this is the first page."),
    "bad-size": N_("“%(value)s” is not a number of results from 1 to 100, so it was set aside."),
    "bad-sort": N_("“%(value)s” is not an order; the results are sorted by relevance."),
    "bad-to": NOT_A_DATE,
    "dates-exclude-all": N_(
        "The first date is later than the last, so no article can be between them."
    ),
    "dates-swapped": N_("The first date was later than the last, so the two were swapped."),
    "filters-limited": N_("There were very many filters; only the first ones were used."),
    "negatives-only": N_(
        "Only exclusions were given, so these are all articles without those words."
    ),
    "not-in-article": N_("This article does not mention %(value)s, so no words are marked for it."),
    "nothing-to-search": N_("What was typed has no word to search for, so these are all articles."),
    "or-ignored": N_("OR works between words only, so before “%(value)s” it was ignored."),
    "page-past-end": N_("The results end before that page; this is the last one."),
    "query-too-long": N_("The search was very long; only its beginning was used."),
    "terms-limited": N_("The search had very many words; only the first ones were used."),
    "unknown-after": NOT_A_DATE,
    "unknown-before": NOT_A_DATE,
    "unknown-country": NOT_A_COUNTRY,
    "unknown-language": N_("“%(value)s” is not a language that is known here."),
    "unknown-published_in": NOT_A_COUNTRY,
    "unknown-source": N_("No source in the archive has the name “%(value)s”."),
    "unknown-until": NOT_A_DATE,
}


def notice_message(key: str) -> str:
    """The English text for a notice's `key`, where `%(value)s` stands for its value."""
    return MESSAGES.get(key, FALLBACK)
