import io
import json
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from app.ingest.formats.columns import Mapped
from app.ingest.formats.record import Record
from benchmarks.formats import row, table, title, workbook
from tests.ingest.formats.reading import documents, faults, items, names, only


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_row_is_an_article(delimiter: str, encoding: str) -> None:
    data = table([1, 2], delimiter).decode().encode(encoding)
    found = documents(data, "a.csv")
    assert list(found) == ["#1", "#2"]
    said = found["#2"].metadata
    assert (said.title, said.source, said.author) == (title(2), "Kabar Uji", "Ani Budi")
    assert found["#2"].text == row(2)["isi_berita"]


def test_a_row_keeps_its_cells_as_json() -> None:
    (first,) = items(table([1]), "a.csv")
    assert isinstance(first, Record)
    assert json.loads(first.data) == row(1)


def test_quotes_and_delimiters_within_cells_are_kept() -> None:
    data = b'judul,isi\n"Kata ""siap"", ujarnya","Baris satu\nbaris dua, selesai"\n'
    found = only(data, "a.csv")
    assert found.metadata.title == 'Kata "siap", ujarnya'
    assert found.text == "Baris satu\nbaris dua, selesai"


def test_a_quote_that_is_never_closed_is_told_and_what_stood_before_is_kept() -> None:
    data = b'judul,isi\n"Satu","Isi satu"\n"Dua","isi dua\nTiga,isi tiga\n'
    read = items(data, "a.csv")
    assert names(read) == ["#1"]
    assert "never closed" in faults(read)["#2"]


@pytest.mark.parametrize(
    "between",
    ['Tiga,3 Mei,"Isi tiga."\n', 'Tiga,3 Mei,Isi tiga.\nTiga,3 Mei,"Isi\ntiga."\n'],
)
def test_rows_behind_a_quote_that_is_never_closed_are_read(between: str) -> None:
    head = 'judul,tanggal,isi\nSatu,1 Mei,"Isi satu."\nDua,2 Mei,"Isi dua.\nLagi, dan lagi.\n'
    read = items(f'{head}{between}Empat,4 Mei,"Isi empat."\n'.encode(), "a.csv")
    assert list(faults(read)) == ["#2"]
    assert "not closed" in faults(read)["#2"]
    titles = [json.loads(one.data)["judul"] for one in read if isinstance(one, Record)]
    assert titles == ["Satu", *["Tiga"] * between.count("Tiga"), "Empat"]


@pytest.mark.parametrize(
    "cell",
    [
        'Baris satu\nKata dia, ""siap"", lalu pergi',
        'Baris satu\nKata dia,""siap"",lalu pergi',
        'Baris satu\nsatu,dua,tiga\n""Siap,"" katanya,',
        'Kata ""siap""\n',
    ],
)
@pytest.mark.parametrize("behind", ["", ',"Ani"', ",Ani"])
def test_a_cell_of_several_lines_is_no_row_of_its_own(cell: str, behind: str) -> None:
    data = f'judul,isi,penulis\nSatu,"{cell}"{behind}\nDua,Isi dua,Budi\n'.encode()
    read = items(data, "a.csv")
    assert names(read) == ["#1", "#2"]
    assert not faults(read)


def test_a_cell_too_large_names_the_setting() -> None:
    data = b'judul,isi\nSatu,Isi\n"Dua","' + b"kata kata\n" * 200_000
    read = items(data, "a.csv")
    assert names(read) == ["#1"]
    assert "WARTA_MAX_FILE_BYTES" in faults(read)["#2"]


def test_unknown_columns_are_named_once_for_the_table() -> None:
    data = b"harga,kota\n1,A\n2,B\n"
    ((name, reason),) = faults(items(data, "a.csv")).items()
    assert (name, "'harga', 'kota'" in reason, "--map" in reason) == ("", True, True)
    found = documents(data, "a.csv", Mapped("title", "kota"))
    assert [one.metadata.title for one in found.values()] == ["A", "B"]


def test_a_tables_own_title_above_its_header_is_passed_over() -> None:
    found = only(b"Kliping Maret 2023,,\n,,\njudul,isi,sumber\nSatu,Isi satu,Kabar\n", "a.csv")
    assert (found.metadata.title, found.text) == ("Satu", "Isi satu")


def test_rows_of_another_length_blank_rows_and_nuls_do_no_harm() -> None:
    data = b"judul,isi\nSatu\n,,\n\nDua,Isi,lebih\nTi\x00ga," + b"Isi berita. " * 20
    found = documents(data, "a.csv")
    assert [one.metadata.title for one in found.values()] == ["Satu", "Dua", "Tiga"]


def test_a_row_with_a_title_only_is_an_article_and_an_empty_one_is_none() -> None:
    found = documents(b"no,judul,isi\n1,Hanya judul,\n", "a.csv")
    assert found["#1"].text == "Hanya judul"


def test_the_first_line_of_excel_may_name_the_delimiter() -> None:
    assert only(b"sep=|\njudul|isi\nSatu, dua|Isi\n", "a.csv").metadata.title == "Satu, dua"


def test_a_table_without_rows_says_so() -> None:
    assert list(faults(items(b"judul,isi\n", "a.csv"))) == [""]


@pytest.mark.parametrize("above", [0, 3])
def test_a_workbook_is_read_below_its_header(above: int) -> None:
    found = documents(workbook([1, 2], above), "a.xlsx")
    assert list(found) == ["/Sheet#1", "/Sheet#2"]
    said = found["/Sheet#1"].metadata
    assert (said.title, said.published) == (title(1), "2024-02-05T07:30:00")


def book(*sheets: list[list[object]]) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = made.create_sheet(f"Lembar {number}")
        for cells in rows:
            sheet.append(cells)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_every_sheet_is_read_and_one_without_columns_is_told() -> None:
    data = book(
        [["judul", "tanggal"], ["Satu", date(2024, 2, 5)]],
        [["harga"], [1]],
        [["Tajuk", "Tarikh"], ["Dua", datetime(2024, 2, 5, 7, 30)], [None, None]],
    )
    read = items(data, "a.xlsx")
    assert names(read) == ["/Lembar 1#1", "/Lembar 3#1"]
    assert "'harga'" in faults(read)["/Lembar 2"]


def test_characters_that_excel_writes_out_are_themselves() -> None:
    data = book([["judul", "isi"], ["Satu", "Baris satu_x000D_\nbaris dua"]])
    assert only(data, "a.xlsx").text == "Baris satu\nbaris dua"


def test_too_many_cells_name_the_setting() -> None:
    read = items(workbook(range(20)), "a.xlsx", max_cells=50)
    assert len(names(read)) < 20
    assert "WARTA_MAX_CELLS" in faults(read)["/Sheet"]


def test_a_bomb_in_a_workbook_is_refused() -> None:
    out = io.BytesIO(workbook([1]))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", b" " * 40_000_000)
    assert "WARTA_MAX_RATIO" in faults(items(out.getvalue(), "a.xlsx"))[""]


def test_a_broken_workbook_is_told() -> None:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook([1]))) as good,
        zipfile.ZipFile(out, "w") as bad,
    ):
        for name in good.namelist():
            data = good.read(name)
            bad.writestr(name, data[: len(data) // 2] if "sheet" in name else data)
    assert len(faults(items(out.getvalue(), "a.xlsx"))) == 1
