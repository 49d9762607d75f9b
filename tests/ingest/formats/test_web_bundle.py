from email.message import EmailMessage
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.formats import page, title
from tests.ingest.formats.reading import faults, items, names, only

ADDRESS = "https://kabar.example/taman"


def bundle(*, of_page: str, charset: str = "utf-8", address: str = ADDRESS) -> bytes:
    mail = MIMEMultipart("related")
    mail["Snapshot-Content-Location"] = address
    mail.attach(MIMEImage(b"\x89PNG", "png"))
    mail.attach(MIMEText(of_page, "html", charset))
    mail.attach(MIMEText("<html><body>bingkai</body></html>", "html"))
    return mail.as_bytes()


@pytest.mark.parametrize("name", ["a.mhtml", "A.MHT"])
def test_the_first_page_of_a_bundle_is_read(name: str) -> None:
    found = only(bundle(of_page=page(1)), name)
    assert title(1) in found.text
    assert "bingkai" not in found.text
    assert found.metadata.url == ADDRESS


def test_its_part_says_the_encoding() -> None:
    markup = "<html><body><p>Café dibuka</p></body></html>"
    assert "Café dibuka" in only(bundle(of_page=markup, charset="iso-8859-1"), "a.mhtml").text


def test_an_address_on_a_disk_is_none() -> None:
    found = only(bundle(of_page="<html><p>Isi</p></html>", address="file:///a.html"), "a.mhtml")
    assert found.metadata.url is None


def test_a_bundle_without_a_page_gives_a_reason() -> None:
    mail = EmailMessage()
    mail.set_content("Isi")
    assert faults(items(mail.as_bytes(), "a.mhtml")) == {"": "It holds no page."}


@given(st.data())
def test_a_broken_bundle_is_a_page_or_a_fault(data: st.DataObject) -> None:
    whole = bundle(of_page="<html><p>Isi</p></html>")
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    read = items(whole[:start] + data.draw(st.binary(max_size=9)) + whole[end:], "a.mhtml")
    assert len(read) == 1
    assert "failed" not in "".join(faults(read).values())
    assert names(read) in ([""], [])
