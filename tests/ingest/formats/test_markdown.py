import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.ingest.document import Document, Mark
from app.ingest.formats.markdown_marks import read_markdown
from app.ingest.text.extract import extract
from app.library.records import Article
from tests.conftest import NOW
from tests.ingest.formats.reading import only

LEDE = "Pemerintah kota meresmikan taman baca di alun-alun pada Kamis pagi."
MORE = "Wali kota menyebut taman itu dibuka setiap hari bagi semua warga."


def markdown(*blocks: str, name: str = "a.md") -> Document:
    return only("\n\n".join(blocks).encode(), name)


def article(*blocks: str, name: str = "a.md") -> Article:
    return extract(markdown(*blocks, name=name), NOW)


def lines(document: Document) -> list[tuple[str, Mark | None]]:
    """The lines that are not blank, with their marks."""
    marks = dict(document.marks)
    numbered = enumerate(document.text.split("\n"), start=1)
    return [(line, marks.get(number)) for number, line in numbered if line]


@pytest.mark.parametrize("head", ["# Taman Dibuka", "Taman Dibuka\n====", "# Taman *Dibuka* #"])
def test_the_first_heading_of_the_first_level_is_the_headline(head: str) -> None:
    found = article(head, "_Malang, 3 Mei 2021_", LEDE, MORE)
    assert found.title == "Taman Dibuka"
    assert found.published == "2021-05-03"
    assert found.paragraphs == (LEDE, MORE)


def test_a_subheading_stays_with_the_text() -> None:
    found = article("# Taman Dibuka", LEDE, "## Setiap hari", MORE)
    assert found.paragraphs == (LEDE, "Setiap hari", MORE)


def test_a_heading_below_the_text_is_no_headline_where_the_front_matter_has_one() -> None:
    found = article("---\ntitle: Taman Dibuka\n---\n" + LEDE, "# Setiap hari", MORE)
    assert found.title == "Taman Dibuka"
    assert found.paragraphs == (LEDE, "Setiap hari", MORE)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**Taman** _baca_ itu ~~lama~~ `baru`", "Taman baca itu lama baru"),
        ('Taman [baca](http://a.id/b "c") itu <http://a.id>', "Taman baca itu http://a.id"),
        (r"\*harga\_1 3 * 4 = 12, a_b_c", "*harga_1 3 * 4 = 12, a_b_c"),
        ("Taman baca\nitu   dibuka", "Taman baca itu dibuka"),
        ("    Taman baca itu", "Taman baca itu"),
        ("> Taman baca\n> itu", "Taman baca itu"),
        ("Taman <!-- lebih --> baca", "Taman baca"),
        ("Taman &amp; baca", "Taman & baca"),
        ("[satu]: http://a.id\n\nTaman [satu]", "Taman satu"),
    ],
)
def test_marks_are_resolved_to_what_a_reader_sees(marked: str, plain: str) -> None:
    assert [line for line, _ in lines(markdown(marked))] == [plain]


def test_a_hard_break_begins_a_line_without_a_blank_one_before_it() -> None:
    assert markdown("Satu  \ndua\\\ntiga", "empat").text == "Satu\ndua\ntiga\n\nempat"


def test_items_keep_their_numbers_and_bullets() -> None:
    listed = "3. Buku\n4. Kursi\n   - kayu\n   - besi"
    found = lines(markdown("# Taman", LEDE, listed, "* meja\n* lampu"))
    assert found[2:] == [
        ("3. Buku", Mark.TEXT),
        ("4. Kursi", Mark.TEXT),
        ("- kayu", Mark.TEXT),
        ("- besi", Mark.TEXT),
        ("- meja", Mark.TEXT),
        ("- lampu", Mark.TEXT),
    ]


def test_a_picture_is_its_text_as_a_caption() -> None:
    found = article("# Taman", "![Anak membaca buku](b.jpg)\n![](c.jpg)", LEDE, MORE)
    assert found.captions == ("Anak membaca buku",)
    assert found.paragraphs == (LEDE, MORE)


@pytest.mark.parametrize("head", ["## Baca juga", "Baca juga:", "**Berita Terkait**"])
def test_links_below_their_head_are_related_stories(head: str) -> None:
    found = article("# Taman", LEDE, MORE, head, "1. [Harga cabai naik](/b)\n2. [Jalan macet](/c)")
    assert [one.title for one in found.related] == ["1. Harga cabai naik", "2. Jalan macet"]
    assert found.paragraphs == (LEDE, MORE)


def test_a_list_of_links_without_a_head_is_stories_or_a_menu() -> None:
    stories = "- [Harga cabai di pasar naik](/b)\n- **[Jalan ke kota masih macet](/c)**"
    found = article("- [Beranda](/)\n- [Olahraga](/o)", "# Taman", LEDE, stories, MORE)
    assert found.title == "Taman"
    assert [one.title for one in found.related] == [
        "Harga cabai di pasar naik",
        "Jalan ke kota masih macet",
    ]
    assert found.paragraphs == (LEDE, MORE)


def test_a_table_below_the_last_sentence_is_the_articles() -> None:
    table = "| Hari | Kegiatan |\n|---|---|\n| Senin | Membaca |\n| Selasa | Menulis |"
    found = article("# Taman Dibuka", LEDE, MORE, table)
    assert found.paragraphs == (LEDE, MORE, "Hari Kegiatan", "Senin Membaca", "Selasa Menulis")


def test_a_row_of_a_table_is_a_line_and_a_rule_is_none() -> None:
    found = markdown("| Kota | Buku |\n|---|--:|\n| Malang | 7 |", "***", "Akhir")
    assert found.text == "Kota Buku\nMalang 7\n\nAkhir"


def test_raw_html_is_cleaned_as_in_any_text() -> None:
    found = article("# Taman", f"<div>\n<p>{LEDE}</p>\n</div>", f"<b>{MORE}</b>")
    assert found.paragraphs == (LEDE, MORE)


def test_front_matter_stays_above_the_text_on_its_own_lines() -> None:
    block = "---\r\ntitle: Taman\r\n---\r\n"
    found = lines(markdown(block + "# Taman", LEDE))
    assert [mark for _, mark in found] == [*[Mark.HEADER] * 3, Mark.TITLE, Mark.TEXT]


@pytest.mark.parametrize("head", ["---\ntitle: Kop\n---\n", '+++\ntitle = "Kop"\n+++\n'])
def test_a_text_is_markdown_by_its_front_matter_and_its_marks(head: str) -> None:
    assert "Di **Malang** itu" in markdown("Di **Malang** itu", name="a.txt").text
    assert "Di Malang itu" in markdown(head + "Di **Malang** itu", name="a.txt").text
    assert "3 * 4 * 5" in markdown(head + "3 * 4 * 5", name="a.txt").text


MARKUP = st.text(alphabet="ab #*_-+>`~[]()!<|:\\\n\r\t1.=\x0b\u2028&;", max_size=200)


@given(MARKUP | st.text(max_size=100))
@example("> " * 300 + "a")
@example("- " * 5000 + "a")
@example("[" * 5000)
@example("*a " * 5000)
def test_any_text_is_a_document_of_marked_lines(text: str) -> None:
    found = read_markdown(text.replace("\r", "\n"), None, has_title=False)
    count = len(found.text.split("\n"))
    numbers = [number for number, _ in found.marks]
    assert numbers == sorted(set(numbers))
    assert all(1 <= number <= count for number in numbers)
    assert len(found.text.splitlines()) in (count, count - 1)


@given(st.lists(st.text(alphabet="abc ", min_size=1, max_size=20), min_size=1, max_size=20))
def test_no_word_is_lost_or_moved(paragraphs: list[str]) -> None:
    words = " ".join(paragraphs).split()
    if words:
        assert markdown(*paragraphs).text.split() == words
