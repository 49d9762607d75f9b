"""Whether a name follows a word that opens bylines: "Wartawan Budi Santoso", no headline."""

from functools import cache

from app.ingest.names.byline_place import Place
from app.ingest.names.names import is_degree, is_nobody
from app.ingest.names.outlets import agency_of, is_known_site
from app.ingest.names.persons import bears_given_name, is_no_phrase, may_be_people, names_in
from app.ingest.names.places import is_place
from app.ingest.text.tokens import is_common
from app.language.roots import root_of
from app.language.vocabulary import load


def names_someone(opener: str, text: str, place: Place) -> bool:
    """Whether the people in `text`, behind the opener, are named rather than spoken of.

    A word for who writes opens a headline as well as it does a byline: "Wartawan Senior Tutup
    Usia". So its names must be names, and beyond doubt where no other line may be the headline.
    """
    if is_common(text) and not bears_given_name(text):
        return False
    names = [name for name in names_in(text) if not is_degree(name)]
    if opener.casefold() not in _offices():
        # "By Land and Sea"
        return place.titled or any(_may_be_name(name) for name in names)
    return bool(names) and all(_is_name(name, place) for name in names)


def _is_known(name: str) -> bool:
    return is_nobody(name) or agency_of(name) is not None or is_known_site(name)


def _may_be_name(name: str) -> bool:
    return _is_known(name) or may_be_people(name.title() if name.islower() else name)


def _is_name(name: str, place: Place) -> bool:
    if _is_known(name):
        return True
    if is_common(name.split(" ", 1)[0]) or is_place(name):
        return False
    if place.titled:
        return _may_be_name(name)
    sure = is_no_phrase(name) and not any(map(_is_made, name.casefold().split()))
    return sure and (bears_given_name(name) or not place.dated)


def _is_made(word: str) -> bool:
    """Whether a word is made of another, though no dictionary has it so: "diteror"."""
    return root_of(word) not in (None, word)


@cache
def _offices() -> frozenset[str]:
    return frozenset(load("bylines")["bare"]["offices"])
