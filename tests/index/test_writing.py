from pathlib import Path

from app.index.opening import index_revision, index_stamp, open_index, open_writer
from app.index.protocol import IndexRequest
from tests.index.conftest import MakeIndex, article, word


def test_putting_again_takes_the_place_of_what_was_there(
    make_index: MakeIndex, tmp_path: Path
) -> None:
    make_index([article("a", "", "lama")])
    writer = open_writer(tmp_path, anew=False)
    writer.put([article("a", "", "baru")])
    writer.commit(2)
    writer.close()
    index = open_index(tmp_path)
    assert index.count(IndexRequest(must=[word("lama")])) == 0
    assert index.count(IndexRequest(must=[word("baru")])) == 1


def test_what_was_added_can_be_put_again_or_taken_out_before_it_is_committed(
    make_index: MakeIndex, tmp_path: Path
) -> None:
    make_index([article("a", "", "lama")])
    writer = open_writer(tmp_path, anew=False)
    writer.add([article("b", "", "lama"), article("c", "", "lama")])
    writer.put([article("b", "", "baru")])
    writer.remove(["a", "c"])
    writer.add([article("a", "", "kembali")])
    writer.commit(2)
    writer.close()
    index = open_index(tmp_path)
    assert index.count(IndexRequest(must=[word("lama")])) == 0
    assert index.count(IndexRequest(must=[word("baru")])) == 1
    assert index.count(IndexRequest(must=[word("kembali")])) == 1
    assert index.ids() == {"a", "b"}


def test_removed_articles_are_gone_and_unknown_ids_are_passed_over(
    make_index: MakeIndex, tmp_path: Path
) -> None:
    make_index([article("a", "", "x"), article("b", "", "x")])
    writer = open_writer(tmp_path, anew=False)
    writer.remove(["a", "never"])
    writer.commit(2)
    writer.close()
    assert open_index(tmp_path).ids() == {"b"}


def test_what_was_not_committed_is_given_up(make_index: MakeIndex, tmp_path: Path) -> None:
    make_index([article("a", "", "x")])
    writer = open_writer(tmp_path, anew=False)
    writer.put([article("b", "", "x")])
    writer.close()
    assert open_index(tmp_path).ids() == {"a"}
    assert index_revision(tmp_path) == 1


def test_a_commit_changes_the_stamp(make_index: MakeIndex, tmp_path: Path) -> None:
    make_index([article("a", "", "x")])
    before = index_stamp(tmp_path)
    make_index([article("b", "", "x")])
    assert index_stamp(tmp_path) not in (None, before)


def test_an_index_that_is_open_is_not_disturbed_by_a_new_one(make_index: MakeIndex) -> None:
    old = make_index([article("a", "", "x")])
    make_index([article("b", "", "x")])
    assert old.ids() == {"a"}
