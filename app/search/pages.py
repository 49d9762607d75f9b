"""How a list is cut into pages."""


def pages_of(total: int, size: int) -> int:
    """How many pages of `size` rows a list of `total` rows has; at least 1."""
    return max(1, -(-total // size))
