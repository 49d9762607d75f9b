import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.ingest.discover import Found, discover
from tests.rights import without_rights


def names(*paths: Path) -> list[str]:
    return [Path(found.file).name for found in discover(str(path) for path in paths)]


def only(path: Path) -> Found:
    (found,) = discover([str(path)])
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "deep/er/c.txt", ".hidden.txt", ".git/config"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("isi", "utf-8")
    return tmp_path


def test_folders_are_read_in_depth_and_in_order_without_what_is_hidden(folder: Path) -> None:
    assert names(folder) == ["a.txt", "b.txt", "c.txt"]


def test_a_file_reached_twice_is_read_once(folder: Path) -> None:
    assert names(folder / "a.txt", folder, folder / "deep" / ".." / "a.txt") == [
        "a.txt",
        "b.txt",
        "c.txt",
    ]


def test_names_are_shown_as_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert [found.file for found in discover(["deep"])] == [str(Path("deep/er/c.txt"))]


def test_a_hidden_file_that_is_named_is_read(folder: Path) -> None:
    assert names(folder / ".hidden.txt") == [".hidden.txt"]


def test_links_out_of_the_folder_are_reported_not_followed(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.txt"
    secret.write_text("rahasia", "utf-8")
    (folder / "link.txt").symlink_to(secret)
    (folder / "inner.txt").symlink_to(folder / "b.txt")
    found = {Path(one.file).name: one.reason for one in discover([str(folder)])}
    assert found["link.txt"] == "It is a symbolic link that leads out of the folder."
    assert found["b.txt"] is None


def test_linked_folders_are_not_followed_and_reported_where_they_lead_out(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text("rahasia", "utf-8")
    (folder / "out").symlink_to(outside)
    (folder / "again").symlink_to(folder / "deep")
    assert sorted(names(folder)) == ["a.txt", "b.txt", "c.txt", "out"]


def test_links_in_a_circle_and_into_nothing_are_reported(folder: Path) -> None:
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    (folder / "broken.txt").symlink_to(folder / "nothing.txt")
    found = {Path(one.file).name: one.reason for one in discover([str(folder)])}
    assert found["circle.txt"]
    assert found["broken.txt"] == "There is no such file."


def test_links_that_the_system_does_not_tell_of_are_reported(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "hidden.txt").symlink_to(folder / "a.txt")
    (folder / "hidden").symlink_to(folder / "deep")
    refused = {folder / "hidden.txt", folder / "hidden"}
    plain = os.path.realpath

    def realpath(path: str | Path, *, strict: bool = False) -> str:
        if Path(path) in refused:
            raise PermissionError(13, "Permission denied", str(path))
        return plain(path, strict=strict)

    monkeypatch.setattr(os.path, "realpath", realpath)
    reasons = {Path(one.file).name: one.reason for one in discover([str(folder)]) if one.reason}
    assert set(reasons) == {"hidden", "hidden.txt"}
    assert all("permissions" in reason for reason in reasons.values())
    assert "permissions" in (only(folder / "hidden.txt").reason or "")


def test_a_folder_whose_files_may_not_be_looked_at_is_reported(folder: Path) -> None:
    (folder / "deep" / "link.txt").symlink_to(folder / "a.txt")
    (folder / "deep").chmod(0o444)
    code = "import sys; from app.ingest.discover import discover; "
    code += (
        "print(sorted(one.file.rpartition('/')[2] for one in discover(sys.argv[1:]) if one.reason))"
    )
    done = without_rights("-c", code, str(folder))
    (folder / "deep").chmod(0o755)
    assert (done.stdout, done.stderr) == ("['er', 'link.txt']\n", "")


def test_what_is_no_regular_file_is_reported(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert only(tmp_path).reason == "It is not a regular file."


@pytest.mark.parametrize("name", ["berita", "berita.2024-11-24", "a.text", "é ü.txt"])
def test_any_name_is_an_input(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("isi", "utf-8")
    assert only(tmp_path / name).reason is None


def test_a_name_that_is_no_utf8_is_shown_in_a_form_that_is(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(raw)).write_text("isi", "utf-8")
    found = only(tmp_path)
    assert found.file.endswith("caf\\xe9.txt")
    assert found.place.read_text("utf-8") == "isi"
    found.path.encode("utf-8")


def test_a_name_is_not_that_of_another_file_whose_bytes_it_spells(tmp_path: Path) -> None:
    for name in (b"b\xff.txt", rb"b\xff.txt", rb"b\x5cxff.txt"):
        (tmp_path / os.fsdecode(name)).write_text("Kabar.")
    assert len({one.file for one in discover([str(tmp_path)])}) == 3


def test_standard_input_is_an_input(monkeypatch: pytest.MonkeyPatch) -> None:
    piped = SimpleNamespace(buffer=io.BytesIO(b"isi"))
    monkeypatch.setattr(sys, "stdin", piped)
    (found,) = discover(["-"])
    with found.opened() as stream:
        assert (found.file, stream.read(), found.size) == ("-", b"isi", 3)
