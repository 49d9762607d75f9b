"""The signs beside and within words: what each asks for, and where it asks for nothing."""

import pytest

from app.search.parse import parse
from app.search.units import MAX_SLOP
from tests.search.parsed import notices, only_unit, parts


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200d", "\ufeff", "\u2060", "\u200e"])
def test_a_mark_that_nobody_sees_parts_no_word(mark: str) -> None:
    query = parse(f"{mark}ban{mark}jir -kor{mark}ea uta{mark}ra country:K{mark}Z")
    assert query == parse("banjir -korea utara country:KZ")


@pytest.mark.parametrize("text", ["covid-19", "Asia-Pasifik", "laut - iran", "laut – iran"])
def test_other_dashes_exclude_nothing(text: str) -> None:
    assert parse(text).excluded == ()


@pytest.mark.parametrize("text", ["Awas! banjir", "Awas !Banjir", "Awas ! banjir", "awas!banjir"])
def test_the_mark_of_a_sentence_excludes_nothing(text: str) -> None:
    assert parse(text).excluded == ()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("laut^2 iran", "laut iran"),
        ('"laut merah"^2.5 iran', '"laut merah" iran'),
        ("(laut OR danau)^3 iran", "laut OR danau iran"),
        ("title:laut^2", "title:laut"),
        ("country:sudan^2", "country:sudan"),
        ("(laut OR danau)^2 w/5 iran", '"laut iran"~5 OR "danau iran"~5'),
    ],
)
def test_how_much_a_word_counts_is_not_asked_and_told(text: str, written: str) -> None:
    query = parse(text)
    assert query.tree.written == written
    assert [one.key for one in query.notices] == ["weight-ignored"]


@pytest.mark.parametrize("text", ["km^2", "10^6", "laut ^2"])
def test_a_power_is_no_weight(text: str) -> None:
    assert parse(text).notices == ()


@pytest.mark.parametrize("text", ["g?mpa", "colo?r", "title:g?reng", "Zelensk?y"])
def test_a_question_mark_in_a_word_stands_for_a_letter(text: str) -> None:
    assert only_unit(text).terms.surfaces == [text.removeprefix("title:").lower()]


@pytest.mark.parametrize("text", ["sahabat?tidak", "air?api", '"g?mpa"', "latihan?", "a?1"])
def test_a_question_mark_between_words_ends_a_sentence(text: str) -> None:
    assert all("?" not in word for word in only_unit(text).terms.surfaces)


@pytest.mark.parametrize("text", ['"', "-", ":*", "🙂", '"" - :', "\0\x07", "OR"])
def test_signs_alone_leave_nothing_to_search_and_say_so(text: str) -> None:
    assert parts(text) == []
    assert notices(text) == ["nothing-to-search"]


@pytest.mark.parametrize("text", ["=latihan", '"latihan"', "title:=latihan"])
def test_a_word_in_quotes_or_after_a_sign_of_equality_has_no_other_forms(text: str) -> None:
    unit = only_unit(text)
    assert (unit.text, unit.quoted, unit.has_forms) == ("latihan", True, False)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("kasus Covid -19 naik", "kasus Covid 19 naik"),
        ("suhu -5 derajat", "suhu 5 derajat"),
        ("covid -2019", "covid -2019"),
        ("covid -19x", "covid -19x"),
        # Who says it in a word means it.
        ("covid NOT 19", "covid NOT 19"),
        ("-(19)", "NOT 19"),
    ],
)
def test_a_minus_before_a_figure_leaves_nothing_out(text: str, written: str) -> None:
    assert parse(text).tree.written == written


def test_an_operator_after_a_sign_of_equality_is_a_word() -> None:
    assert parts("api =OR air") == ["api", '"OR"', "air"]


def test_a_phrase_may_say_how_near_its_words_are() -> None:
    unit = only_unit('"latihan bersama"~5')
    assert (unit.terms.surfaces, unit.slop) == (["latihan", "bersama"], 5)
    assert only_unit('"latihan"~5').slop == 0


def test_a_nearness_that_is_none_is_bounded_and_told() -> None:
    assert only_unit('"latihan bersama"~99999999').slop == MAX_SLOP
    assert notices('"latihan bersama"~99999999') == ["nearness-limited"]


@pytest.mark.parametrize("text", ["lati*", "lati**", "lati*,", "title:lati*"])
def test_a_star_after_three_letters_stands_for_any_ending(text: str) -> None:
    unit = only_unit(text)
    assert (unit.prefix, unit.surface) == (True, "lati")
    assert notices(text) == []


@pytest.mark.parametrize("text", ["la*", "*latihan", "la*han", '"lati*"', "asia-pasi*", "中*"])
def test_any_other_star_is_ignored_and_told(text: str) -> None:
    assert not only_unit(text).prefix
    assert notices(text) == ["star-ignored"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("banjir,longsor;gempa", ["banjir", "longsor", "gempa"]),
        ("banjir، longsor", ["banjir", "longsor"]),
        ("gempa 5,7 SR", ["gempa", "5,7", "SR"]),
        ('"banjir,longsor"', ['"banjir,longsor"']),
        ("judul:banjir,longsor", ["title:banjir,longsor"]),
    ],
)
def test_words_with_a_comma_between_are_each_a_word(text: str, words: list[str]) -> None:
    assert [word.strip("،") for word in parts(text)] == words


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('"banjir', "quotes-unpaired"),
        ("banjir NOT", "not-ignored"),
        ("(banjir NOT) gempa", "not-ignored"),
        ("banjir~2", "nearness-ignored"),
        ('"banjir"~3', "nearness-ignored"),
        ("inurl:banjir", "unknown-field"),
    ],
)
def test_signs_that_mean_nothing_where_they_stand_are_told(text: str, key: str) -> None:
    assert notices(text) == [key]


@pytest.mark.parametrize("text", ["banjir ~ gempa", "https://a.example/b", "10:30", "ayat 5:3"])
def test_signs_of_a_text_are_no_mistakes(text: str) -> None:
    assert notices(text) == []


def test_a_nearness_after_a_word_leaves_the_word() -> None:
    assert only_unit("banjir~2").terms.surfaces == ["banjir"]
    assert only_unit("rusia~1").country == "RU"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("banjir ＯＲ gempa", "banjir OR gempa"),
        ("（banjir）", "banjir"),
        ("banjir || gempa", "banjir OR gempa"),
        ("banjir −gempa", "banjir -gempa"),
        ("ban\u00adjir", "banjir"),
    ],
)
def test_signs_in_another_shape_mean_the_same(text: str, meant: str) -> None:
    query = parse(text)
    assert (query.tree.written, query.notices) == (meant, ())
