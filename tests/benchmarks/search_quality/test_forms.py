import pytest

from benchmarks.search_quality.forms import Forms, forms_of, nasal_of
from benchmarks.search_quality.texts import Words
from tests.benchmarks.search_quality.samples import text


@pytest.mark.parametrize(
    ("root", "forms"),
    [
        ("latih", ("latihan", "berlatih", "dilatih", "pelatih", "melatih", "latih-latih")),
        ("tulis", ("menulis", "ditulis", "penulis", "penulisan", "tulisan")),
        ("pukul", ("memukul", "pemukul", "terpukul")),
        ("sebut", ("menyebut", "penyebutan", "disebutkan")),
        ("kirim", ("mengirim", "mengirimkan", "pengiriman")),
        ("rawat", ("merawat", "berawat", "perawatan")),
        ("indah", ("keindahan", "mengindahkan", "memperindah")),
    ],
)
def test_affixes_are_put_as_the_rules_say(root: str, forms: tuple[str, ...]) -> None:
    assert forms_of(root).issuperset(forms)


def test_a_first_letter_gives_way_or_not() -> None:
    assert nasal_of("tulis") == ("n", True)
    assert nasal_of("dapat") == ("n", False)
    assert nasal_of("latih") == ("", False)


def test_only_forms_that_the_archive_has_are_forms_of_a_word() -> None:
    forms = Forms(Words([text("a", "", "mereka latih tim dan berlatih"), text("b", "", "latihan")]))
    assert forms.of("latihan") == ["berlatih", "latih"]
    assert forms.of("tim") == []


def test_names_are_no_roots() -> None:
    forms = Forms(Words([text("a", "", "Ahmad pergi"), text("b", "", "ahmadi pulang")]))
    assert forms.of("ahmadi") == []
