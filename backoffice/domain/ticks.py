"""How long work says how far it is: whoever waits is told, and may raise Cancelled to end it."""

from collections.abc import Callable

Tick = Callable[[int, int], None]  # done, of how much; 0 while that is not known


def no_tick(_done: int, _total: int) -> None:
    """Tell nobody, cancel nothing."""
