"""Mail as it is stored in files (RFC 5322, MIME): its headers, and its text decoded."""

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

from app.ingest.decode import Decoded, decode
from app.ingest.document import Metadata, UnreadableInput
from app.ingest.names.outlets import looks_like_site

_HEADERS = re.compile(rb"(?:\s*\n)?((?:[!-9;-~]+:[^\n]*\n|[ \t]+\S[^\n]*\n){2,200})\r?\n")
# Press releases begin with "From:" and "Date:" too; only a mail program writes one of these.
_BY_PROGRAM = re.compile(rb"^(?:MIME-Version|Content-Type|Message-ID|Received):", re.M | re.I)
_LONGEST_HEAD = 64 * 1024
# Malformed headers make the library's parser fail with any of these.
_MALFORMED = (
    MessageError,
    LookupError,
    ValueError,
    AttributeError,
    TypeError,
    RecursionError,
)


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail says: its body as bytes or text, and what its headers state."""

    body: bytes
    is_page: bool
    charset: str | None
    metadata: Metadata

    def decoded(self) -> Decoded:
        """The text of a plain body; in what encoding it is where its own says nothing true."""
        try:
            return Decoded(self.body.decode(self.charset or ""), self.charset or "")
        # What stands in the place of the encoding's name may be anything.
        except (LookupError, ValueError):
            return decode(self.body)


def read_mail(data: bytes) -> Mail | None:
    """The mail that the bytes are; None where they are none.

    Of a body in several forms the plain one is taken before the page. Raises
    UnreadableInput where there is neither.
    """
    head = _HEADERS.match(data[:_LONGEST_HEAD])
    if head is None or not _BY_PROGRAM.search(head[1]):
        return None
    try:
        message = message_from_bytes(data[head.start(1) :], EmailMessage, policy=default)
        part = message.get_body(("plain", "html"))
        metadata = _metadata(message)
    except _MALFORMED:
        return None
    body = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(body, bytes) or not body.strip():
        raise UnreadableInput("The mail has no text.")
    is_page = part.get_content_type() == "text/html"
    return Mail(body, is_page, part.get_content_charset(), metadata)


def _metadata(message: EmailMessage) -> Metadata:
    name = parseaddr(message.get("From", ""))[0]
    return Metadata(
        title=" ".join(message.get("Subject", "").split()) or None,
        published=message.get("Date"),
        # A letter to readers is sent by the site, a release by a person.
        source=name if looks_like_site(name) else None,
        author=name if name and "@" not in name and not looks_like_site(name) else None,
    )
