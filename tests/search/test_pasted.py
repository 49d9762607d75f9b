import pytest

from app.search.parse import parse
from app.search.pasted import as_written, words_of_address


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (
            "https://www.kompas.com/tren/read/2019/09/11/103000665/bj-habibie-meninggal-dunia",
            "bj habibie meninggal dunia",
        ),
        ("http://detik.com/berita/d-4703541/gempa-ambon-hari-ini?page=all", "gempa ambon hari ini"),
        ("tempo.co/read/1247101/kpk-tahan-menteri.html#komentar", "kpk tahan menteri"),
        ("https://a.example/2019/09/11/g20-dan-covid-19", "g20 dan covid 19"),
        ("https://a.example:8080/banjir_di_jakarta_4703541", "banjir di jakarta"),
    ],
)
def test_the_address_of_an_article_is_the_words_of_its_headline(address: str, words: str) -> None:
    assert parse(address).tree.written == words
    assert " ".join(address[start:end] for start, end in words_of_address(address)) == words
    assert parse(f"banjir {address} -api").tree.written == f"banjir {words} -api"


@pytest.mark.parametrize(
    "text",
    [
        *("https://a.example/b", "www.kompas.com", "kompas.com", "10:30", "gempa/tsunami/banjir"),
        *("https://www.kompas.com/tren/read/2019", "dan/atau-tidak-sama", "https://", "a.b/"),
    ],
)
def test_what_names_no_article_stays_as_it_is(text: str) -> None:
    assert words_of_address(text) == ()


def test_an_address_in_quotes_or_left_out_is_one_phrase() -> None:
    address = "https://a.example/banjir-di-jakarta"
    assert parse(f'"{address}"').tree.written == f'"{address}"'
    assert parse(f"api -{address}").tree.written == 'api -"banjir di jakarta"'
    assert parse("-a.example/banjir-di-jakarta").tree.written == '-"banjir di jakarta"'


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("gempa%20bumi", "gempa bumi"),
        ("%22gempa%20bumi%22", '"gempa bumi"'),
        ("%D0%A0%D0%BE%D1%81%D1%81%D0%B8%D1%8F", "Россия"),
        ("&quot;gempa bumi&quot;", '"gempa bumi"'),
        ("R&amp;B", "R&B"),
        ("Ma&#039;ruf", "Ma'ruf"),
        ("<mark>gempa</mark> bumi", " gempa  bumi"),
    ],
)
def test_what_is_copied_out_of_a_page_or_an_address_is_what_it_says(text: str, meant: str) -> None:
    assert as_written(text) == meant
    assert parse(text).tree == parse(meant).tree


@pytest.mark.parametrize(
    "text",
    [
        "50% 20",
        "peluang 50%50",
        "100%bebas",
        "100%",
        "%ff%fe",
        "R&B",
        "a < b",
        "AT&T;",
        "1 < 2 > 0",
    ],
)
def test_signs_that_are_no_codes_stay(text: str) -> None:
    assert as_written(text) == text
