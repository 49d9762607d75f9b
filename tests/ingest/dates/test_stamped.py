"""The best of the lines of date."""

from datetime import UTC, datetime

from app.ingest.dates.dating import Setting
from app.ingest.dates.stamped import stamped_day, stamped_month, updated
from app.ingest.text.pieces import Piece, Pieces, Role
from tests.ingest.reading_help import BODY, read

NOW = datetime(2026, 1, 15, tzinfo=UTC)
TITLE = Piece(5, "Jembatan baru diresmikan", role=Role.TITLE)


def setting(*pieces: Piece, text: str = "Jembatan itu dibuka.") -> Setting:
    return Setting(list(pieces), text, "id", NOW)


def dated(line: int, text: str, role: Role = Role.DATE) -> Piece:
    return Piece(line, text, role=role)


def day_of(pieces: Pieces, text: str = "Jembatan itu dibuka.") -> str | None:
    found = stamped_day(setting(*pieces, text=text))
    return found.value if found else None


def test_a_line_below_the_headline_wins_over_a_clock_above_it() -> None:
    above, below = dated(4, "6 Mei 2024 10:00 WIB"), dated(6, "11 Januari 2022")
    assert day_of([above, TITLE, below]) == "2022-01-11"


def test_a_time_alone_above_the_day_is_the_days() -> None:
    clock = Piece(6, "05:20 WIB")
    assert day_of([TITLE, clock, dated(7, "11 Januari 2022")]) == "2022-01-11T05:20:00+07:00"


def test_a_line_above_the_headline_is_taken_where_it_is_alone() -> None:
    assert day_of([dated(4, "Selasa, 11 Januari 2022"), TITLE]) == "2022-01-11"


def test_an_english_date_above_an_indonesian_headline_is_the_themes() -> None:
    assert day_of([dated(4, "Tuesday, 11 January 2022"), TITLE]) is None


def test_a_date_long_after_everything_the_text_tells_is_the_crawlers() -> None:
    text = "Jembatan dibuka pada Senin (6/2/2023)."
    assert day_of([dated(4, "6 Mei 2024 10:00 WIB"), TITLE], text) is None


def test_a_date_long_after_the_addresss_is_the_crawlers() -> None:
    address = Piece(1, "https://contoh.id/2022/01/11/jembatan", role=Role.URL)
    assert day_of([address, dated(4, "6 Mei 2024 10:00 WIB"), TITLE]) is None


def test_a_date_above_may_be_ahead_of_a_day_to_come() -> None:
    text = "Jembatan akan dibuka pada Senin (6/2/2023)."
    assert day_of([dated(4, "1 Februari 2023 10:00 WIB"), TITLE], text) == (
        "2023-02-01T10:00:00+07:00"
    )


def test_a_month_counts_only_beside_the_headline() -> None:
    near, far = setting(TITLE, dated(6, "Juli 2024")), setting(dated(1, "Juli 2024"))
    month = stamped_month(near)
    assert month is not None
    assert month.value == "2024-07"
    assert stamped_month(far) is None


def test_the_first_update_counts() -> None:
    lines = ("3 Mei 2024 10:00", "2 Mei 2024 10:00")
    updates = [dated(6, text, Role.UPDATED_DATE) for text in lines]
    first = updated(setting(TITLE, *updates))
    assert first is not None
    assert first.value == "2024-05-02T10:00:00"
    assert stamped_day(setting(TITLE, *updates)) is None


def test_a_time_alone_below_the_day_belongs_to_it() -> None:
    assert day_of([TITLE, dated(6, "2 Mei 2024"), Piece(7, "8:17 PM MYT")]) == (
        "2024-05-02T20:17:00+08:00"
    )


def test_a_comments_time_below_the_text_loses_against_the_day_above() -> None:
    pieces = [dated(4, "Kamis, 2 Mei 2024"), TITLE, Piece(6, "Jembatan itu dibuka.")]
    assert day_of([*pieces, dated(7, "3 Mei 2024 10:00")]) == "2024-05-02"


def test_a_newspapers_name_before_the_day_makes_it_a_masthead() -> None:
    paper = Piece(1, "Suara Pantai", role=Role.REMOVED)
    between = [Piece(line, "x", role=Role.CAPTION) for line in (2, 3, 4)]
    assert day_of([paper, dated(1, "Kamis, 4 Agustus 1994"), *between, TITLE]) == "1994-08-04"
    assert day_of([dated(1, "Kamis, 4 Agustus 1994"), *between, TITLE]) is None


def test_the_lede_decides_the_order_of_a_line_in_numbers() -> None:
    text = "Jembatan dibuka pada Senin (5/6/2023)."
    assert day_of([TITLE, dated(6, "2023-05-06 10:00")], text) == "2023-06-05T10:00:00"
    assert day_of([TITLE, dated(6, "2023-06-06 10:00")], text) == "2023-06-06T10:00:00"


BLOG = ("Kabar Tepi Sungai", "Blog seputar kehidupan desa", "Thursday, April 21, 2022")


def test_a_day_over_a_blogs_headline_counts_where_a_clock_stands_below_the_text() -> None:
    lines = (*BLOG, "Jembatan Baru Diresmikan", *BODY)
    assert read("\n".join(lines)).published is None
    posted = "Posted by Rini Utami at 10:15 AM"
    assert read("\n".join((*lines, posted))).published == "2022-04-21"


def test_a_day_with_a_time_in_a_chronicle_is_not_the_date_under_the_headline() -> None:
    day, hour = "Kamis, 16 September 2021", "Pukul 18.00 WITA"
    lines = ("Kronologi hilangnya perahu", "18 September 2021", BODY[0], day, hour, "Perahu pergi.")
    assert read("\n".join(lines)).published == "2021-09-18"


def test_the_same_day_with_a_time_below_the_summary_is_more_precise() -> None:
    lines = ("Jembatan baru diresmikan", "18 September 2021", BODY[0], "18 September 2021, 10:00")
    assert read("\n".join((*lines, *BODY[1:]))).published == "2021-09-18T10:00:00"
