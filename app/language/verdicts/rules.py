"""The rules by which a country's name in a text is judged, in their order."""

from collections.abc import Callable

from app.language.verdicts import ordinary, other_things, persons, places
from app.language.verdicts.sight import Candidate, Sight, Verdict, sight_of

# The first rule that has a verdict decides: what is surely something else stands first, then what
# is surely a place, then what is told by a cue, then what persons and ordinary words share.
RULES: tuple[Callable[[Sight], Verdict | None], ...] = (
    other_things.language_or_descent,
    other_things.place_in_a_state,
    other_things.firm,
    other_things.symbol_in_capitals,
    other_things.agreement,
    other_things.sort_of_thing,
    places.city,
    places.dateline,
    other_things.water,
    places.namesake,
    ordinary.acronym,
    ordinary.settlers,
    ordinary.small_letters,
    persons.person_told,
    ordinary.word_that_opens,
    places.place_or_club,
    ordinary.verb_that_opens,
    persons.person,
    persons.name_that_opens_a_name,
)


def verdict_of(candidate: Candidate, *, namesake: bool) -> Verdict:
    """The verdict on a hit; `namesake` where the article has words of another place so named."""
    sight = sight_of(candidate, namesake=namesake)
    for rule in RULES:
        if (verdict := rule(sight)) is not None:
            return verdict
    return Verdict.PRESUMED
