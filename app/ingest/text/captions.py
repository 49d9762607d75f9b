"""Captions, by their labels, by the credits at their ends and by the credits below them."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from app.ingest.names.dateline import opens_with_credit
from app.ingest.names.outlets import is_known_site, looks_like_site
from app.ingest.text.credits import (
    CAPTION_WORDS,
    has_closing,
    has_credit,
    has_maker,
    is_stroke_credit,
    lone_credit,
    lone_maker,
    speaks_of_pictures,
)
from app.ingest.text.headline_place import is_section, is_stamped
from app.ingest.text.pieces import Piece, Pieces, Role
from app.ingest.text.prose import is_heading, is_prose
from app.ingest.text.speech import reports_speech
from app.language.sentences import ends_with_stop, sentence_ends
from app.language.vocabulary import any_of, holds_one, load

_CAPITALS = re.compile(
    r"[A-Z][A-Z.]{2,30}(?:\.COM|\.CO\.ID|\.ID|COM)? ?/ ?[A-Z]{3,}(?!.{0,30}\) ?[-–—])"
)
_MARK_WORDS = 30
# A credit without the caption itself is no longer.
CREDIT_WORDS = 8
# How far below a caption and its credit the text begins.
NEAR = 4
# The shortest headline that opens like a caption.
HEADLINE_WORDS = 3
_LOUD_OPENING = re.compile(r"[A-Z][A-Z ]{3,40} [-–—] [A-Z]")


@dataclass(frozen=True)
class CaptionWords:
    """The vocabulary of `data/captions.toml`; see there."""

    label: re.Pattern[str]
    bare: re.Pattern[str]
    headlines: frozenset[str]
    works: frozenset[str]
    parted: re.Pattern[str]
    words: int
    photographer: re.Pattern[str]
    documented: tuple[str, ...]
    given: frozenset[str]


def read_captions(pieces: Pieces) -> Pieces:
    """Marks captions; a line whose label is all in capitals may still be the headline."""
    last = max((index for index, piece in enumerate(pieces) if is_prose(piece)), default=0)
    opening = _opening(pieces)
    made: Pieces = []
    for index, piece in enumerate(pieces):
        signed = index >= last
        if not piece.is_open or (index == opening and _may_be_headline(pieces, index)):
            made.append(piece)
        elif _stands_beside_picture(piece, made, pieces[index + 1 : index + 1 + NEAR]):
            made.append(piece.cast(Role.CAPTION))
        elif lone_credit(piece.text) and not (signed and lone_maker(piece.text)):
            if made and piece.words <= CREDIT_WORDS and _is_described(made[-1]):
                made[-1] = made[-1].cast(Role.CAPTION)
            made.append(piece.cast(Role.CAPTION))
        elif is_caption(piece.text, signed):
            if made and made[-1].is_open and piece.text.startswith(made[-1].text):
                # The picture's own description, before the same with its credit.
                made[-1] = made[-1].cast(Role.CAPTION)
            made.append(piece.cast(Role.CAPTION))
        else:
            made.append(piece)
    return made


def _opening(pieces: Pieces) -> int | None:
    """The index of the first open line that may be the headline, a short name above left out.

    Such a name is a masthead only where the line below has its own date right below.
    """
    opens = (at for at, one in enumerate(pieces) if one.is_open and not _is_header(one))
    first = next(opens, None)
    if first is None or pieces[first].words >= HEADLINE_WORDS:
        return first
    below = next(opens, first)
    named = _names_work(pieces[below].text.replace(":", "", 1)) and is_stamped(pieces, below)
    return below if named else first


def _may_be_headline(pieces: Pieces, index: int) -> bool:
    """Whether the first line is a headline, whatever it opens with: "Infografis Utang Negara".

    Such words open a caption as well, but none that has a date or byline right below it. An
    infographic is a work of its own: a blank below is enough for its title.
    """
    piece = pieces[index]
    if _speaks_of_site(piece) and is_stamped(pieces, index):
        return True
    opening = piece.text.split(" ", 1)[0].rstrip(":").casefold()
    if opening not in _vocabulary().headlines or not is_heading(piece):
        return False
    if has_credit(piece.text) or "/" in piece.text:
        return False
    return piece.words >= HEADLINE_WORDS and (
        (is_stamped(pieces, index) and not _is_over_heading(pieces, index))
        or speaks_of_pictures(piece.text)
        or (_names_work(piece.text) and any(one.gap for one in pieces[index + 1 : index + 2]))
    )


def _speaks_of_site(piece: Piece) -> bool:
    """Whether a heading ends in brackets with a word that credits have too: "Akun X (Twitter)"."""
    bare = "/" not in piece.text and _vocabulary().label.match(piece.text) is None
    return bare and is_heading(piece) and has_credit(piece.text)


def _is_over_heading(pieces: Pieces, index: int) -> bool:
    """Whether the headline stands below the line, before the text begins."""
    rest = takewhile(lambda one: not is_prose(one), pieces[index + 1 :])
    return any(
        is_heading(one) and one.words > HEADLINE_WORDS and not ends_with_stop(one.text)
        for one in rest
    )


def _names_work(text: str) -> bool:
    opening, _, title = text.partition(" ")
    return opening.casefold() in _vocabulary().works and title[:1].isupper()


def _is_header(piece: Piece) -> bool:
    return is_section(piece) or is_known_site(piece.text) or looks_like_site(piece.text)


def _is_described(piece: Piece) -> bool:
    """Whether a line may be the caption of the credit below it: one sentence, no heading."""
    return (
        piece.is_open
        and piece.words < CAPTION_WORDS
        and ends_with_stop(piece.text)
        and sentence_ends(piece.text, 2) < 2
    )


def _is_announced(above: Piece, text: str) -> bool:
    """Whether the line above is a caption's label ("Image caption,") or its picture's credit.

    The latter is all in capitals, as are the words that open the caption: "KABAR.ID/SARI DEWI"
    over "JEMBATAN PUTUS - Warga menyeberang".
    """
    if above.text[-1:] in ",:":
        return _vocabulary().bare.fullmatch(above.text) is not None
    credit = above.text.isupper() and _CAPITALS.match(above.text) is not None
    return credit and _LOUD_OPENING.match(text) is not None


def _stands_beside_picture(piece: Piece, above: Pieces, below: Pieces) -> bool:
    """Whether a caption's label or the picture's credit is in the line above, or below it."""
    if above and piece.words < CAPTION_WORDS and _is_announced(above[-1], piece.text):
        return True
    # Few lines are beside a credit, which is told quicker than where sentences end.
    return _is_over_dateline(above, below) and _is_described(piece)


def _is_over_dateline(above: Pieces, below: Pieces) -> bool:
    """Whether a picture's credit is right above or below, and the text opens only further down.

    The dateline with a site or an agency in it says that it does.
    """
    beside = [*above[-1:], *below[:1]]
    if not any(_is_bare_credit(one.text) for one in beside):
        return False
    return any(one.is_open and opens_with_credit(one.text) for one in below)


def _is_bare_credit(text: str) -> bool:
    """Whether a line is the owner and the maker of a picture, behind a label or without one."""
    if text.count(" ") >= CREDIT_WORDS:
        return False
    if "/" not in text:
        return _is_given(text)
    return _vocabulary().label.match(text) is not None or is_stroke_credit(text)


def _is_given(text: str) -> bool:
    """Whether a line says for which site a picture was made: "FOR KABARKOTA.COM"."""
    opener, _, site = text.partition(" ")
    return text.isupper() and opener.casefold() in _vocabulary().given and looks_like_site(site)


def read_loud_captions(pieces: Pieces) -> Pieces:
    """Marks the lines labelled "FOTO:" that did not become the headline."""
    return [
        piece.cast(Role.CAPTION) if piece.is_open and is_loud(piece.text) else piece
        for piece in pieces
    ]


def is_caption(text: str, may_be_signed: bool = False) -> bool:
    """Whether the line describes or credits a picture, beyond doubt.

    `may_be_signed` says that it ends the article, where an outlet and a name are its
    reporter's.
    """
    vocabulary = _vocabulary()
    if len(text) > 1500 or text.count(" ") >= vocabulary.words or "://" in text:
        return False
    if vocabulary.parted.match(text) is not None:
        return True
    made = has_maker(text) or is_stroke_credit(text) or _is_given(text)
    credited = has_credit(text) or (not may_be_signed and made)
    # A sentence that names its speaker is the article's; a credit in brackets says otherwise.
    if credited or reports_speech(text):
        return credited
    return (
        (vocabulary.label.match(text) is not None and not is_loud(text))
        or (_opens_bare(text) and not ends_with_stop(text) and not is_loud(text))
        or _CAPITALS.match(text) is not None
        or ("/" in text[-90:] and _vocabulary().photographer.search(text[-90:]) is not None)
        or (has_closing(text) and not is_loud(text))
        or _has_mark(text)
    )


def _opens_bare(text: str) -> bool:
    return _vocabulary().bare.match(text) is not None


def is_loud(text: str) -> bool:
    """Whether a label in capitals opens the line, as in headlines: "FOTO: …"."""
    match = _vocabulary().label.match(text)
    return match is not None and match["label"].isupper() and not has_credit(text)


def _has_mark(text: str) -> bool:
    marked = "©" in text[1:] or holds_one(text, _vocabulary().documented)
    return marked and text.count(" ") < _MARK_WORDS and not ends_with_stop(text)


@cache
def _vocabulary() -> CaptionWords:
    data = load("captions")
    return CaptionWords(
        label=re.compile(rf"[(\[]?(?P<label>{any_of(data['starts']['words'])}) ?[:/|] ?", re.I),
        bare=re.compile(rf"(?:{any_of(data['starts']['bare'])})(?!\w)", re.I),
        headlines=frozenset(data["starts"]["headlines"]),
        works=frozenset(data["starts"]["works"]),
        parted=re.compile(rf"(?:{any_of(data['starts']['parted'])}), (?=\w)", re.I),
        words=data["credits"]["longest"],
        photographer=re.compile(
            rf"(?:{any_of(data['photographer']['behind'])}) ?/ ?[A-Z][\w .'-]*(?:/\w+)*\.?$"
        ),
        documented=tuple(data["photographer"]["documented"]),
        given=frozenset(data["photographer"]["given"]),
    )
