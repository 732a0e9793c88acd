"""The mark on every desk verb: which right it needs, and whether it only looks."""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from backoffice import disk
from backoffice.errors import NotAllowed
from backoffice.security.rights import Right

P = ParamSpec("P")
R = TypeVar("R")


class HasRights(Protocol):
    """Anything that knows what the signed-in person may do."""

    @property
    def rights(self) -> frozenset[Right]: ...


class Desk:
    """What all desks share: the session they work for."""

    def __init__(self, session: HasRights) -> None:
        self._rights_of = session


D = TypeVar("D", bound=Desk)


class Kind(StrEnum):
    """What a verb does: a view reads, a deed changes something and leaves one log line, a reveal is a deed that returns contact data."""

    VIEW = "view"
    DEED = "deed"
    REVEAL = "reveal"


def needs(right: Right, kind: Kind = Kind.VIEW) -> Callable[[Callable[Concatenate[D, P], R]], Callable[Concatenate[D, P], R]]:
    """Let a desk verb run only for people with this right; anyone else gets NotAllowed before anything is read.

    What the system says about the disk comes as DiskFull or DiskFailed.
    """

    def mark(verb: Callable[Concatenate[D, P], R]) -> Callable[Concatenate[D, P], R]:
        telling = disk.told(verb)

        @wraps(verb)
        def checked(desk: D, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if right not in desk._rights_of.rights:  # noqa: SLF001  # `desk` is the verb's own self
                raise NotAllowed(right)
            return telling(desk, *args, **kwargs)

        checked.needs = right  # type: ignore[attr-defined]  # read by the test that walks all desks
        checked.kind = kind  # type: ignore[attr-defined]
        return checked

    return mark
