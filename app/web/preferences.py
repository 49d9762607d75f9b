"""Headers in which a reader weighs several values (RFC 9110 section 12.4.2)."""

# A header has room for thousands; nobody weighs more than a few.
MOST_VALUES = 20


def weights(header: str) -> dict[str, float]:
    """The values of `header` in lower case with their weights, in the order given.

    `br;q=0.5, gzip` gives br 0.5 and gzip 1. A weight that cannot be read is 0: not wanted.
    """
    found = {}
    for entry in header.lower().split(",")[:MOST_VALUES]:
        value, _, parameter = entry.partition(";")
        if value.strip():
            found[value.strip()] = _weight(parameter)
    return found


def _weight(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        weight = float(value)
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0
