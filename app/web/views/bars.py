"""How long the bars beside counts are."""

# A bar is so many steps long at most: `static/css/bars.css` has a class for each, since a page
# may not carry styles of its own (Content-Security-Policy).
STEPS = 20


def bar_steps(count: int, most: int) -> int:
    """The length of the bar of `count`, where that of `most` is the longest: 0 to `STEPS`.

    What is there at all is seen: only a count of 0 has no bar.
    """
    if count <= 0 or most <= 0:
        return 0
    return min(STEPS, max(1, round(STEPS * count / most)))
