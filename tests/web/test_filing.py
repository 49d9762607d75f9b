from app.web.filing import filed


def test_names_are_filed_without_the_marks_on_their_letters() -> None:
    assert sorted(["Åland", "Albania", "Zambia"], key=filed) == ["Åland", "Albania", "Zambia"]
