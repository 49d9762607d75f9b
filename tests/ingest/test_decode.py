"""Bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.decode import CODE_PAGES, decode
from app.ingest.document import UnreadableInput

TEXT = "“Kami siap,” kata menteri – latihan di Asia Tengah dimulai. Café, naïve, €5.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_plain_letters_in_utf_16_without_a_mark_are_no_utf_8(encoding: str) -> None:
    text = "Kami siap, kata menteri.\n\nLatihan dimulai.\n"
    assert decode(text.encode(encoding)).text == text


def test_a_few_zeros_leave_the_rest_utf_8() -> None:
    assert decode(b"\0" + b"Kami siap, kata menteri. " * 3).encoding == "utf-8"


def test_a_mark_for_utf_32_is_not_taken_for_utf_16() -> None:
    data = codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le")
    assert decode(data).encoding == "utf-32-le"


def test_windows_quotes_and_dashes_are_read() -> None:
    decoded = decode(TEXT.encode("cp1252"))
    assert decoded.text == TEXT
    assert decoded.encoding == "cp1252"


def test_a_character_cut_off_at_the_end_does_not_spoil_the_rest() -> None:
    data = "Presiden berkata “ya”".encode()[:-1]
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text == "Presiden berkata “ya"


def test_a_few_broken_bytes_leave_the_rest_utf_8() -> None:
    data = TEXT.encode() * 5 + b"\xff rusak " + TEXT.encode()
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert "“Kami siap,”" in decoded.text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t \r\n", "blanks"),
        ("\ufeff \u00a0\n".encode(), "blanks"),
        (b"%PDF-1.7\x00\x01\x02\x00\x00\xff\xfe", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "picture"),
        (b"PK\x03\x04" + bytes(range(32)) * 40, "ZIP"),
        (bytes(range(256)) * 10, "binary"),
        (b"\x00" * 500, "blanks"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableInput, match=says):
        decode(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except UnreadableInput:
        return
    assert decoded.text.strip()


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    if text.strip():
        decoded = decode(text.encode())
        assert decoded.text == text or decoded.encoding != "utf-8"


RUSSIAN = (
    "Цены на рис в Казахстане снизились\n\nЦены на рис снизились в понедельник, сообщили в "
    "министерстве сельского хозяйства. Фермеры жалуются на рост цен на удобрения.\n"
)
CHINESE = (
    "泰国大米价格下跌\n\n曼谷——泰国大米价格周一下跌，当地官员表示。农民抱怨化肥成本上升，"
    "政府承诺以合理的价格收购稻谷。\n"
)
JAPANESE = (
    "タイの米価格が下落\n\nバンコクで月曜日、米の価格が下落したと当局者が述べた。"
    "農家は肥料の値上がりに不満を述べている。\n"
)
ARABIC = (
    "أسعار الأرز في تايلاند تنخفض\n\nانخفضت أسعار الأرز يوم الاثنين، حسبما قال مسؤولون في بانكوك.\n"
)


@pytest.mark.parametrize("times", [1, 2000])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp1251"),
        (CHINESE, "gb18030"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (ARABIC, "cp1256"),
    ],
)
def test_other_scripts_are_told_by_their_bytes(text: str, encoding: str, times: int) -> None:
    decoded = decode((text * times).encode(encoding))
    assert decoded.encoding == encoding
    assert decoded.text == text * times


def test_a_name_in_another_script_does_not_make_a_text_one_of_it() -> None:
    data = ("Café “Raja” – " * 9).encode("cp1252") + "Президент".encode("cp1251")
    assert decode(data).encoding in CODE_PAGES
