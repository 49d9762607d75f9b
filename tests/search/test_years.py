from app.search.years import Years
from tests.search.conftest import MakeArchive

TEXT = "Panen {number}\n\n{date}\n\nPetani di {country} memanen padi lebih cepat pada musim ini.\n"


def test_the_years_of_a_country_are_those_of_the_articles_that_mention_it(
    make_archive: MakeArchive,
) -> None:
    archive = make_archive(
        {
            "1.txt": TEXT.format(number="satu", date="6 Februari 2019", country="Jepang"),
            "2.txt": TEXT.format(number="dua", date="7 Maret 2023", country="Jepang"),
            "3.txt": TEXT.format(number="tiga", date="8 April 2021", country="Kazakhstan"),
        }
    )
    assert archive.country_years() == {"JP": Years(2019, 2023), "KZ": Years(2021, 2021)}
    assert archive.country_years() is archive.country_years()


def test_a_country_of_articles_without_dates_has_no_years(make_archive: MakeArchive) -> None:
    archive = make_archive({"1.txt": TEXT.format(number="satu", date="", country="Jepang")})
    assert [one.code for one in archive.countries("en")] == ["JP"]
    assert archive.country_years() == {}
