"""How files of other kinds begin: what is no text, and what packs something."""

# The beginnings of what is not read, with a name for each.
_NOT_READ = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a document of a word processor (RTF)"),
    (b"SQLite format 3\x00", "a database"),
    (b"PAR1", "a Parquet table"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x04\x22\x4d\x18", "an LZ4 archive"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a film"),
)
# Packings that are opened; they are named only where one turns up inside a text's reading.
_PACKED = (
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
)


def kind_not_read(head: bytes) -> str | None:
    """What a file is that begins so, where it is none that is read."""
    if head[4:8] == b"ftyp":
        return "a film"
    if head[:4] == b"RIFF" and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a picture, sound or film"
    return next((kind for mark, kind in _NOT_READ if head.startswith(mark)), None)


def binary_kind(head: bytes) -> str:
    """What a file is that was meant to be text but is not."""
    packed = next((kind for mark, kind in _PACKED if head.startswith(mark)), None)
    return kind_not_read(head) or packed or "binary"
