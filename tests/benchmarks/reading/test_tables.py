from benchmarks.reading.tables import Table, share


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    table = Table("Fields", ("field", "right"), [("title", "1.000"), ("paragraphs", "0.97")])
    assert table.markdown() == (
        "### Fields\n\n"
        "| field      | right |\n"
        "| ---        | ---   |\n"
        "| title      | 1.000 |\n"
        "| paragraphs | 0.97  |\n"
    )


def test_a_share_of_nothing_is_a_dash() -> None:
    assert share(None) == "–"
    assert share(2 / 3) == "0.667"
