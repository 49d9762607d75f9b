"""What a concordance finds is what reading all texts finds."""

from dataclasses import replace

import pytest

from app.search.archive import Archive
from app.search.concordance import concordance
from tests.search.concordance.scanning import (
    all_lines,
    asking,
    phrase,
    place_of,
    places,
    scanned,
    word,
)

FORMS = {
    "panen": ("panen", "memanen", "dipanen"),
    "padi": ("padi", "padimu"),
    "nelayan": ("nelayan",),
}
PHRASES = ("dua kapal", "kapal ikan", "padi padi", "hari ini", "itu panjang")
REAL_WORDS = ("yang", "rusia", "latihan", "militer", "di", "antara", "as", "2022")


@pytest.fixture(autouse=True, params=["counted", "walked"])
def ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines that are counted before the first page is shown, and lines that are not."""
    if request.param == "walked":
        monkeypatch.setattr(concordance, "COUNTED_AT_ONCE", 0)


@pytest.mark.parametrize("typed", ["padi", "panen", "ikan", "PÁDI", "memanen", "xqzxqz"])
def test_exact_words(lined: Archive, typed: str) -> None:
    request = asking(typed)
    request = replace(request, search=replace(request.search, exact=True))
    lines = all_lines(lined, request)
    assert len(lines) == len(set(places(lines)))
    assert set(places(lines)) == scanned(lined, word(typed.lower().replace("á", "a")))


@pytest.mark.parametrize("typed", ['"padi"', '"panen"'])
def test_words_in_quotes_are_exact(lined: Archive, typed: str) -> None:
    assert set(places(all_lines(lined, asking(typed)))) == scanned(lined, word(typed.strip('"')))


@pytest.mark.parametrize("typed", FORMS)
def test_forms_of_a_word(lined: Archive, typed: str) -> None:
    lines = all_lines(lined, asking(typed))
    assert set(places(lines)) == scanned(lined, word(*FORMS[typed]))
    assert {line.occurrence.typed for line in lines} == {typed}
    for line in lines:
        is_typed = line.word.casefold().replace("á", "a") == typed
        assert line.occurrence.kind == ("exact" if is_typed else "form")


@pytest.mark.parametrize("typed", PHRASES)
def test_phrases(lined: Archive, typed: str) -> None:
    lines = all_lines(lined, asking(f'"{typed}"'))
    assert lines
    assert set(places(lines)) == scanned(lined, phrase(*typed.split()))


@pytest.mark.parametrize("code", ["RU", "JP", "ID", "TV"])
def test_countries(lined: Archive, code: str) -> None:
    lines = all_lines(lined, asking(named=(code,)))
    mentions = [
        (article.id, one.field, one.paragraph, one.start, one.end)
        for article in lined.library.every_article()
        for one in article.mentions
        if one.code == code and code in {share.code for share in article.countries}
    ]
    found = [(one.article, one.field, one.number, one.start, one.end) for one in places(lines)]
    assert sorted(found) == sorted(mentions)
    for line in lines:
        assert line.occurrence.mention is not None
        assert line.word == line.occurrence.mention.text


def test_a_country_is_all_words_that_stand_for_it(lined: Archive) -> None:
    lines = all_lines(lined, asking(named=("RU",)))
    assert set(places(lines)) == scanned(lined, word("Rusia", "Moskow"))
    kinds = {line.word: line.occurrence.mention.kind for line in lines if line.occurrence.mention}
    assert kinds == {"Rusia": "name", "Moskow": "metonym"}


@pytest.mark.parametrize("typed", REAL_WORDS)
def test_words_of_real_articles(archive: Archive, typed: str) -> None:
    lines = all_lines(archive, asking(f'"{typed}"'))
    assert set(places(lines)) == scanned(archive, word(typed))


def test_several_words_each_have_their_lines(lined: Archive) -> None:
    request = asking('"padi" nelayan -kapal')
    lines = all_lines(lined, request)
    without = {one.article for one in scanned(lined, word("kapal"))}
    both = {one.article for one in scanned(lined, word("padi"))} & {
        one.article for one in scanned(lined, word("nelayan"))
    }
    expected = {
        (one, typed)
        for typed in ("padi", "nelayan")
        for one in scanned(lined, word(typed))
        if one.article in both - without
    }
    found = [line.occurrence.typed for line in lines]
    assert set(zip(places(lines), found, strict=True)) == expected


def test_words_for_titles_alone_count_in_titles_alone(lined: Archive) -> None:
    lines = all_lines(lined, asking('title:"padi"'))
    assert lines
    assert {line.occurrence.passage.field for line in lines} == {"title"}
    assert set(places(lines)) == {
        one for one in scanned(lined, word("padi")) if one.field == "title"
    }


def test_a_word_within_a_phrase_is_a_line_of_its_own(lined: Archive) -> None:
    lines = all_lines(lined, asking('"kapal" "kapal ikan"'))
    both = {one.article for one in scanned(lined, phrase("kapal", "ikan"))}
    for typed, pattern in (("kapal", word("kapal")), ("kapal ikan", phrase("kapal", "ikan"))):
        found = {place_of(line) for line in lines if line.occurrence.typed == typed}
        assert found == {one for one in scanned(lined, pattern) if one.article in both}


def test_words_that_count_for_several_are_one_line(lined: Archive) -> None:
    lines = all_lines(lined, asking("panen memanen"))
    assert set(places(lines)) == scanned(lined, word(*FORMS["panen"]))
    typed = {line.word.casefold(): line.occurrence.typed for line in lines}
    assert (typed["panen"], typed["memanen"]) == ("panen", "memanen")
