"""The engine that the settings name, loaded where it is needed: help does not wait for one."""

from app.settings import Settings


def choose_engine(settings: Settings) -> None:
    """Has every index of this process be one of the chosen engine; raises as `use_chosen` does."""
    from app.index.opening import use_chosen

    use_chosen(settings)
