"""Mail as it is stored in files."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.document import UnreadableInput
from app.ingest.formats.mail import read_mail
from benchmarks.formats import text
from tests.ingest.formats.reading import faults, items, only

BODY = text(1) + "\n“Kami siap,” kata menteri – " + "panjang " * 30 + "\n"


def _mail(subject: str = "Pasar “Induk” Dibuka") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ani Lestari <ani@example.org>"
    message["To"] = "redaksi@example.org"
    message["Subject"] = subject
    message["Date"] = "Mon, 05 Feb 2024 10:11:12 +0700"
    return message


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("name", ["a.eml", "a.txt"])
def test_a_plain_body_is_decoded_and_the_headers_are_fields(encoding: str, name: str) -> None:
    message = _mail()
    message.set_content(BODY, cte=encoding)
    found = only(bytes(message), name)
    assert found.text.split() == BODY.split()
    said = found.metadata
    assert (said.title, said.author) == ("Pasar “Induk” Dibuka", "Ani Lestari")
    assert said.published == "Mon, 05 Feb 2024 10:11:12 +0700"


def test_of_several_forms_the_plain_one_is_read() -> None:
    message = _mail()
    message.set_content(BODY)
    message.add_alternative("<p>Lain sekali.</p>", subtype="html")
    message.add_attachment(b"gambar", maintype="image", subtype="png", filename="a.png")
    found = only(bytes(message), "a.eml")
    assert found.text.split() == BODY.split()


def test_a_page_in_a_mail_is_read_as_a_page() -> None:
    message = _mail()
    message.set_content(f"<p>{BODY}</p>", subtype="html")
    found = only(bytes(message), "a.eml")
    assert "“Kami siap,” kata menteri" in found.text
    assert "<p>" not in found.text
    assert found.metadata.title == "Pasar “Induk” Dibuka"


@pytest.mark.parametrize("charset", [b"x-tak-ada", b"utf\0-8", b"hex"])
def test_a_charset_that_is_unknown_is_found_out(charset: bytes) -> None:
    message = _mail()
    message.set_content(BODY, cte="8bit")
    data = bytes(message).replace(b'charset="utf-8"', b'charset="' + charset + b'"')
    assert only(data, "a.eml").text.split() == BODY.split()


def test_a_site_that_sends_letters_is_the_source() -> None:
    message = _mail()
    del message["From"]
    message["From"] = "Buletin Lembah <redaksi@example.org>"
    message.set_content(BODY)
    said = only(bytes(message), "a.eml").metadata
    assert (said.source, said.author) == ("Buletin Lembah", None)


def test_an_address_alone_is_no_author() -> None:
    message = _mail()
    message.set_content(BODY)
    message.replace_header("From", "ani@example.org")
    assert only(bytes(message), "a.eml").metadata.author is None


def test_a_mail_without_a_text_says_so() -> None:
    message = _mail()
    message.set_content(b"gambar", maintype="image", subtype="png")
    with pytest.raises(UnreadableInput, match="no text"):
        read_mail(bytes(message))


def test_a_text_that_begins_like_a_mail_is_none() -> None:
    assert read_mail(b"From: Ani\nDate: 2024-02-05\n\n" + BODY.encode()) is None
    assert not faults(items(b"From: Ani\nDate: 2024-02-05\n\n" + BODY.encode(), "a.txt"))


def test_headers_too_deep_in_one_another_leave_a_text() -> None:
    data = b"MIME-Version: 1.0\nFrom: " + b"(" * 40_000 + b"\n\n" + BODY.encode()
    assert read_mail(data) is None


@given(st.text(alphabet='aT:=?@<>;\n "ü', max_size=60), st.text(max_size=40))
def test_any_headers_are_read_or_left(value: str, body: str) -> None:
    head = f"MIME-Version: 1.0\nSubject: {value}\nFrom: {value}\n\n"
    try:
        found = read_mail((head + "isi " + body).encode("utf-8", "replace"))
    except UnreadableInput:
        found = None
    assert found is None or found.body
