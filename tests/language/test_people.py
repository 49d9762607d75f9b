import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.people import Person, people_of


def listed(author: str) -> list[str]:
    return [one.inverted for one in people_of(author)]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Rizky Mahendra", ["Mahendra, Rizky"]),
        ("Dewi Ayu Lestari, Bagas Pratama", ["Lestari, Dewi Ayu", "Pratama, Bagas"]),
        ("Dewi Lestari dan Bagas Pratama", ["Lestari, Dewi", "Pratama, Bagas"]),
        ("Ann Lee and Bob Ray; Cat Fox", ["Lee, Ann", "Ray, Bob", "Fox, Cat"]),
        ("Dewi Lestari / Bagas Pratama", ["Lestari, Dewi", "Pratama, Bagas"]),
        ("Dewi Lestari/Bagas Pratama", ["Lestari, Dewi", "Pratama, Bagas"]),
        ("Joost van den Berg", ["van den Berg, Joost"]),
        ("Martin Luther King Jr.", ["King Jr., Martin Luther"]),
    ],
)
def test_names_are_listed_by_their_last_word(author: str, names: list[str]) -> None:
    assert listed(author) == names


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("van der Berg, Jan", ["van der Berg, Jan"]),
        ("Berg, Jan van der", ["van der Berg, Jan"]),
        ("Berg, Jan; Fox, Cat", ["Berg, Jan", "Fox, Cat"]),
        ("Berg, Jan and Fox, Cat", ["Berg, Jan", "Fox, Cat"]),
        ("Berg, J., Ray, A. B., & Fox, C.", ["Berg, J.", "Ray, A. B.", "Fox, C."]),
        ("Ann Lee, Bob Ray; Cat Fox", ["Lee, Ann", "Ray, Bob", "Fox, Cat"]),
        ("Dewi, Bagas", ["Dewi", "Bagas"]),
        ("Dewi, Bagas dan Ani", ["Dewi", "Bagas", "Ani"]),
        ("Redaksi, Bagas; Antara, Ani Lestari", ["Redaksi", "Bagas", "Antara, Ani Lestari"]),
        ("Dewi Lestari, S.H. dan Ani Putri, M.H.", ["Dewi Lestari, S.H.", "Ani Putri, M.H."]),
        ("Dewi, di", ["Dewi", "di"]),
    ],
)
def test_a_name_that_is_listed_already_is_one_person(author: str, names: list[str]) -> None:
    """They were two: the family, taken apart by its particle, and the given name."""
    assert listed(author) == names


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ann Lee, Cat Fox, and Bob Ray", ["Lee, Ann", "Fox, Cat", "Ray, Bob"]),
        ("Dewi Lestari, & Bagas Pratama", ["Lestari, Dewi", "Pratama, Bagas"]),
    ],
)
def test_a_word_behind_a_comma_is_no_name(author: str, names: list[str]) -> None:
    assert listed(author) == names


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Kementerian Komunikasi dan Digital", ["Kementerian Komunikasi dan Digital"]),
        ("Dinas Kota dan Taman, Dewi dan Ani", ["Dinas Kota dan Taman", "Dewi", "Ani"]),
        ("Ministry of Trade and Industry", ["Ministry of Trade and Industry"]),
        ("Tim Redaksi dan Bagas", ["Tim Redaksi", "Bagas"]),
    ],
)
def test_a_body_whose_name_has_an_and_is_one(author: str, names: list[str]) -> None:
    assert listed(author) == names
    assert people_of(author)[0].is_body
    assert not any(one.is_body for one in people_of(author)[1:])


@pytest.mark.parametrize(
    ("author", "name"),
    [("Bashar al-Assad", "al-Assad, Bashar"), ("Gerard 't Hooft", "'t Hooft, Gerard")],
)
def test_a_particle_belongs_to_the_family_name(author: str, name: str) -> None:
    assert listed(author) == [name]


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Prof. Dr. Ir. Emil Salim", "Salim, Emil"),
        ("Dr. H. Bagas Pratama", "Pratama, Bagas"),
        ("H. G. Wells", "Wells, H. G."),
        ("Hj. Dewi binti Ali", "Dewi binti Ali"),
        ("dr. Sutrisno", "Sutrisno"),
        ("Dr.", "Dr."),
        ("Ir ?", "Ir ?"),
    ],
)
def test_titles_are_no_names(author: str, name: str) -> None:
    """They were listed as given names, and shortened to letters: "Salim, P. D. I. E."."""
    assert listed(author) == [name]


@pytest.mark.parametrize(
    "name",
    ["Sutrisno", "abc/def", "Tim Redaksi", "Ahmad bin Ismail", "Dewi A", "Ani Nur MR", "王 小明",
     "Budi Santoso, S.H.", "Bagas Pratama -Olahraga"],
)  # fmt: skip
def test_a_name_that_must_not_be_turned_round_stays_as_it_is(name: str) -> None:
    assert listed(name) == [name]


@pytest.mark.parametrize(
    ("author", "initials"),
    [("Dewi Ayu Lestari", "D. A."), ("J.K. Rahman", "J. K."), ("Jean-Luc Blanc", "J.-L."),
     ("Anna- Maria Blanc", "A. M."), ("Sutrisno", "")],
)  # fmt: skip
def test_given_names_are_shortened_to_their_letters(author: str, initials: str) -> None:
    assert people_of(author)[0].initials == initials


@pytest.mark.parametrize("author", ["", " ", ", ;", "-"])
def test_nobody_is_named_by_signs(author: str) -> None:
    assert people_of(author) == ()


@given(st.text())
def test_any_line_of_authors_has_names_without_blanks_around_them(author: str) -> None:
    for one in people_of(author):
        assert one.family.strip() == one.family != ""
        assert one.given.strip() == one.given
        assert isinstance(one.initials, str)


@given(st.lists(st.sampled_from(["Dewi Lestari", "Bagas Putra", "Sutrisno"]), min_size=1))
def test_people_keep_their_order(names: list[str]) -> None:
    assert [one.name for one in people_of(", ".join(names))] == names
    assert Person("Lestari", "Dewi") in people_of("Dewi Lestari")
