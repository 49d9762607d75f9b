import json

import pytest

from app.cli import gazetteer
from app.language.gazetteer import Country
from app.language.gazetteer_files import Finding, FindingKind, Level
from tests.cli.conftest import Run, mistake


def test_without_a_country_there_is_one_line_for_each(warta: Run) -> None:
    lines = warta("gazetteer").stdout.splitlines()
    assert len(lines) == 250
    assert lines[0].startswith("AD  AND  Andorra: ")
    assert "1 metonym" in lines[0]


def test_a_country_shows_its_words_by_language_and_kind_with_weight(warta: Run) -> None:
    result = warta("gazetteer", "rusia")
    assert result.returncode == 0
    assert result.stdout.startswith("RU  RUS  Russia\n")
    words = [line.split(maxsplit=3) for line in result.stdout.splitlines()[1:]]
    (older,) = [text for language, kind, _, text in words if (language, kind) == ("id", "older")]
    assert "Uni Soviet [1922–1991]" in older
    assert ["ms", "older", "0.8", "Kesatuan Soviet [1922–1991]"] in words


def test_words_that_are_something_else_too_say_how_they_are_told_apart(warta: Run) -> None:
    assert "Oman [cased, person]" in warta("gazetteer", "OM").stdout


@pytest.mark.parametrize("typed", ["KZ", "kaz", "Kazakhstan", "qazaqstan", "negeri kanguru"])
def test_countries_are_named_in_any_form(warta: Run, typed: str) -> None:
    assert warta("gazetteer", typed).returncode == 0


def test_several_countries_are_shown_once_each(warta: Run) -> None:
    result = warta("gazetteer", "rusia", "RU", "oman")
    assert [line[:2] for line in result.stdout.splitlines() if line[:1].isalpha()] == ["RU", "OM"]


def test_a_misspelt_country_is_offered_those_near(warta: Run) -> None:
    assert "Kazakhstan (KZ)" in mistake(warta("gazetteer", "kazahstan"))
    assert "such as KZ" in mistake(warta("gazetteer", "xyzzy"))


def test_json_has_every_entry_or_the_counts(warta: Run) -> None:
    (cz,) = json.loads(warta("gazetteer", "CZ", "--json").stdout)
    older = {
        "text": "Cekoslowakia",
        "language": "id",
        "kind": "older",
        "weight": 0.8,
        "from": 1918,
        "until": 1992,
        "wary": [],
    }
    assert (cz["code"], cz["alpha3"], cz["name"]) == ("CZ", "CZE", "Czechia")
    assert older in cz["entries"]
    every = json.loads(warta("gazetteer", "--json").stdout)
    assert len(every) == 250
    assert sum(every[0]["counts"].values()) > 4
    assert "entries" not in every[0]


def test_the_check_of_our_own_data_ends_well(warta: Run) -> None:
    result = warta("gazetteer", "--check")
    assert (result.returncode, result.stdout) == (0, "0 errors, 0 notes\n")
    assert json.loads(warta("gazetteer", "--check", "--json").stdout) == []


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    findings = [
        Finding(Level.ERROR, FindingKind.COLLIDING, ("AT", "AU"), "Oz", "Leave it to one."),
        Finding(Level.NOTE, FindingKind.MISSING, ("RU",), "people", "Give them."),
    ]
    monkeypatch.setattr(gazetteer, "our_findings", lambda: tuple(findings))
    return findings


@pytest.mark.usefixtures("found")
def test_errors_end_with_4_and_notes_do_not(warta: Run) -> None:
    result = warta("gazetteer", "--check")
    assert result.returncode == 4
    assert result.stdout.splitlines() == [
        "error colliding AT AU: Oz: Leave it to one.",
        "note missing RU: people: Give them.",
        "1 error, 1 note",
    ]
    assert warta("gazetteer", "--check", "russia").returncode == 0


@pytest.mark.usefixtures("found")
def test_findings_may_be_those_of_a_country_and_json(warta: Run) -> None:
    result = warta("gazetteer", "austria", "--check", "--json")
    assert result.returncode == 4
    assert json.loads(result.stdout) == [
        {
            "level": "error",
            "kind": "colliding",
            "codes": ["AT", "AU"],
            "text": "Oz",
            "message": "Leave it to one.",
        }
    ]


def test_data_that_cannot_be_loaded_ends_with_one_sentence(
    warta: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable() -> dict[str, Country]:
        raise ValueError("'nickname' is not a valid EvidenceKind")

    monkeypatch.setattr(gazetteer, "countries", unreadable)
    assert "gazetteer --check" in mistake(warta("gazetteer"))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FileNotFoundError("countries_not.toml"), "can't be opened"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), "is not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_checked_ends_with_one_sentence(
    warta: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def unreadable() -> tuple[Finding, ...]:
        raise error

    monkeypatch.setattr(gazetteer, "our_findings", unreadable)
    assert said in mistake(warta("gazetteer", "--check"))
