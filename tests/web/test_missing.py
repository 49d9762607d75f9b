import pytest

from app.web.missing import SIGN, blanks_around, sign_place


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("Menteri Luar Negeri* , Wang, pergi", "Menteri Luar Negeri […], Wang, pergi"),
        ("*mengatakan hal itu", "[…] mengatakan hal itu"),
        ("“* bersedia pergi,” katanya", "“[…] bersedia pergi,” katanya"),
        ("“hukum dan*” katanya", "“hukum dan […]” katanya"),
        ("“hukum dan* ” katanya", "“hukum dan […]” katanya"),
        ('kata "kota"* , lalu', 'kata "kota" […], lalu'),
        ('kata "*" itu', 'kata "[…]" itu'),
        ("dia (*) pergi", "dia ([…]) pergi"),
    ],
)
def test_the_sign_stands_apart_from_words_and_close_to_what_is_opened(
    text: str, signed: str
) -> None:
    at, plain = text.index("*"), text.replace("*", "")
    at = sign_place(plain, at)
    before, after = blanks_around(plain, at)
    assert f"{plain[:at]}{before}{SIGN}{after}{plain[at:]}" == signed
