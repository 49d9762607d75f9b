from app.web.views.compare import compare_view
from tests.samples import sample

FIRST = "Petani di desa itu memanen padi pada hari Senin."
LEFT = sample(f"Panen padi\n{FIRST}\nHasilnya dijual ke kota.\nWarga senang sekali.")
RIGHT = sample(f"Panen raya\n{FIRST}\nHasilnya dijual ke kota.\nHujan turun sore itu.")


def test_sentences_that_are_the_same_are_folded_together() -> None:
    view = compare_view(LEFT, RIGHT)
    assert [(one.same, len(one.rows)) for one in view.stretches] == [(True, 2), (False, 2)]
    counts = (view.same, view.changed, view.left_alone, view.right_alone)
    assert counts == (2, 0, 1, 1)


def test_texts_are_alike_where_both_have_every_sentence_in_the_same_order() -> None:
    turned = sample(f"Panen raya\nHasilnya dijual ke kota.\n{FIRST}\nWarga senang sekali.")
    assert compare_view(LEFT, LEFT).alike
    assert not compare_view(LEFT, RIGHT).alike
    assert not compare_view(LEFT, turned).alike


def test_the_titles_are_compared_word_by_word() -> None:
    title = compare_view(LEFT, RIGHT).title
    assert title.left is not None
    assert [title.left.text[one.start : one.end] for one in title.left.ranges] == ["padi"]
