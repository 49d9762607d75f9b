from app.search.archive import Archive
from tests.search.conftest import MakeArchive

DRILL = "Latihan gabungan {}\nPrajurit Kazakhstan dan Rusia menembakkan roket di lapangan {}."
OTHERS = {
    f"other{number}.txt": f"Harga cabai {word}\nPedagang {word} menaikkan harga cabai di pasar."
    for number, word in enumerate(("naik", "turun", "tetap", "stabil", "murah"))
}


def titles(archive: Archive, title: str) -> list[str]:
    (about,) = [one for one in archive.library.every_article() if one.title == title]
    return [one.title for one in archive.similar(about)]


def test_articles_about_the_same_are_found_and_others_are_not(make_archive: MakeArchive) -> None:
    drills = {f"{name}.txt": DRILL.format(name, name) for name in ("Timur", "Barat")}
    archive = make_archive({**drills, **OTHERS})
    assert titles(archive, "Latihan gabungan Timur") == ["Latihan gabungan Barat"]


def test_an_article_like_no_other_has_none(make_archive: MakeArchive) -> None:
    alone = {"alone.txt": "Gerhana terlihat\nBulan menutupi matahari selama beberapa menit."}
    archive = make_archive({**alone, **OTHERS})
    assert titles(archive, "Gerhana terlihat") == []


def test_copies_are_left_aside(make_archive: MakeArchive) -> None:
    rounds = [f"Babak {one} dimenangkan regu {one}a setelah {one} menit." for one in range(40)]
    text = "\n".join(["Pertandingan usai", *rounds])
    archive = make_archive({"one.txt": text, "other.txt": f"{text}\nSelesai sudah.", **OTHERS})
    (copy, *_) = [one for one in archive.library.every_article() if one.duplicates]
    assert archive.similar(copy) == ()


def test_the_embedded_articles_have_their_neighbours(archive: Archive) -> None:
    for article in archive.library.every_article():
        found = archive.similar(article)
        likeness = [one.likeness for one in found]
        assert likeness == sorted(likeness, reverse=True)
        assert all(0.3 <= one <= 1 for one in likeness)
        assert len(archive.similar(article, limit=1)) <= 1


def test_neighbours_that_were_found_are_sought_anew_when_something_new_is_taken_in(
    make_archive: MakeArchive,
) -> None:
    drills = {f"{name}.txt": DRILL.format(name, name) for name in ("Timur", "Barat")}
    archive = make_archive({**drills, **OTHERS})
    about = next(one for one in archive.library.every_article() if "Timur" in one.title)
    assert [one.title for one in archive.similar(about)] == ["Latihan gabungan Barat"]
    make_archive({"Utara.txt": DRILL.format("Utara", "Utara")})
    assert {one.title for one in archive.similar(about)} == {
        "Latihan gabungan Barat",
        "Latihan gabungan Utara",
    }
