"""Words, sentences, names of countries and of people, and the files that name countries."""

import tomllib
from itertools import pairwise

from app.language.analyzer import fold, surface_tokens, terms, tokens
from app.language.countries import country_of, find_mentions, near_countries
from app.language.detect import detect_language
from app.language.folding import fold as plain
from app.language.foreign_names import country_typed
from app.language.gazetteer_check import findings
from app.language.gazetteer_files import Files, malformed_in
from app.language.hyphens import break_places
from app.language.naming import is_phrase_of_countries, named_country
from app.language.people import people_of
from app.language.quotes import typeset_signs
from app.language.roots import root_of
from app.language.sentences import Sentences, first_sentence, split_sentences
from app.language.sources import country_of_source
from benchmarks.fuzzing.target import of_text

_NEWS = (
    "ASTANA, Kazakhstan (ANTARA) - Presiden Rusia bertemu dgn. Dr. Budi di Korea Utara. “Ya,”.",
    "Jum'at kepemimpinannya Asia-Pasifik 4.000 3,5 ﬁne Kırgız ØLŁ 中国 ไทย ’Tis it’s E.U. RI-RRT",
    "Pertanggungjawaban dipertimbangkan. Cina, AS, Inggris dan Georgia; orang Prancis, Congo.",
)  # fmt: skip
_NAMES = (
    "Dewi Ayu Lestari, Bagas Pratama, S.H., M.Si dan Ludwig van Beethoven",
    "abc/def | Tim Redaksi; Agnes A / M. bin Salleh & 王小明 (editor: @x)",
)
_COUNTRIES = ("korea utara", "kazahstan", "Côte d’Ivoire", "us", "Deutschland", "laut cina selatan")
_FILE = (
    '[KZ]\nalpha3 = "KAZ"\nwithout = ["metonym"]\n[KZ.id]\nname = ["Kazakstan", { text = "Kazakh", '
    'from = 1922, until = 1991 }]\npeople = ["orang Kazakh"]\n',
    "KZ = 3\n[RU]\nalpha3 = 5\nwithout = 7\nid = []\nen = { name = 1 }\n",
    '[CN]\nalpha3 = "CHN"\nwithout = [1, []]\nx.name = [{ from = "a" }]\nmul.city = ["a"]\n',
)
_SOURCES = (
    "kompas.com",
    "https://www.bbc.co.uk/indonesia",
    "The Star",
    "//[::1",
    "a.b.my",
    "ANTARA",
)


def _words(text: str) -> None:
    found = list(tokens(text))
    assert all(one.surface and one.lemma for one in found), "a token without a term"
    assert not any(letter.isspace() for one in found for letter in one.surface + one.lemma)
    assert all(0 <= one.start < one.end <= len(text) for one in found), "a place outside"
    assert all(a.end <= b.start for a, b in pairwise(found)), "tokens that overlap"
    pairs = terms(text)
    assert [one.surface for one in found] == pairs.surfaces, "other terms without places"
    assert [one.lemma for one in found] == pairs.lemmas, "other lemmas without places"
    assert [one.surface for one in surface_tokens(text)] == pairs.surfaces, "other surfaces"
    for one in found:
        assert fold(one.surface) == one.surface, "a term that folds to another"
        root_of(one.surface)


def _sentences(text: str) -> None:
    sentences = split_sentences(text)
    assert "".join("".join(sentences).split()) == "".join(text.split()), "letters lost"
    assert text.startswith(first_sentence(text)), "a first sentence that is not the first"
    looked_up = Sentences(text)
    for start in range(0, len(text), max(1, len(text) // 5)):
        begin, end = looked_up.around(start, start + 1)
        assert 0 <= begin <= end <= len(text), "a place outside of the text"
    assert len(typeset_signs(text)) == len(text), "signs that take more room"
    for language in ("id", "en"):
        places = break_places(text, language)
        assert all(0 < at < len(text) for at in places), "a break outside of the text"
        assert all(a < b for a, b in pairwise(places)), "breaks out of order"
    detect_language(text)


def _folded(text: str) -> None:
    folded = plain(text)
    assert len(folded.plain) == len(folded.lower), "small letters of another length"
    for at in range(len(folded.plain)):
        start, end = folded.span(at, at + 1)
        assert 0 <= start < end <= len(text), "a place outside of the text"


def _mentions(text: str) -> None:
    title, _, body = text.partition("\n")
    paragraphs = body.split("\n")
    for one in find_mentions(title, None, paragraphs):
        passage = title if one.field == "title" else paragraphs[one.paragraph]
        assert one.text, "a mention without words"
        assert passage[one.start : one.end] == one.text, "other words than the mention's"


def _countries(text: str) -> None:
    codes = {country_of(text), country_typed(text), named_country(text), *near_countries(text)}
    assert all(code is None or len(code) == 2 for code in codes), "no code"
    assert len(near_countries(text)) <= 3, "more than are offered"
    is_phrase_of_countries(text)


def _people(text: str) -> None:
    for person in people_of(text):
        assert person.family.strip(), "somebody without a name"
        assert any(map(str.isalnum, person.name)), "a name of signs"
        assert set(person.name) <= {*text, " ", ","}, "a name of other letters"
        turned = person.inverted.replace(", ", " ", 1)
        assert not person.given or sorted(turned) == sorted(person.name), "other letters turned"
        assert len(person.initials) <= 3 * len(person.given), "more letters than names"


def _file(text: str) -> None:
    try:
        countries = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return
    for one in tuple(malformed_in(countries)) or findings(Files(countries, {}, {})):
        assert one.message, "a finding that says nothing"


def _source(text: str) -> None:
    for source, url in ((text, None), (None, text), (text, text)):
        found = country_of_source(source, url)
        assert found is None or len(found.code) == 2, "no code"


TARGETS = (
    of_text("words", _words, _NEWS, 300),
    of_text("sentences", _sentences, _NEWS, 300),
    of_text("folding", _folded, _NEWS, 200),
    of_text("mentions", _mentions, _NEWS, 300),
    of_text("countries", _countries, _COUNTRIES, 60),
    of_text("people", _people, _NAMES, 200),
    of_text("country-files", _file, _FILE, 300),
    of_text("source-countries", _source, _SOURCES, 80),
)
