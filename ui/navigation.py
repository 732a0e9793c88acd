"""The table of pages: what the sidebar lists, in which order, and who sees it."""

from collections.abc import Callable
from dataclasses import dataclass

from ui.context import UiContext
from ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page that exists: its key, its title in the program's language, its icon, and the right without which it is not listed.

    One that is reached from another page is `under` that one's key: the sidebar marks that one and lists it only.
    """

    key: str
    title: str
    icon_name: str
    right: str
    make: Callable[[UiContext], Page]
    admin: bool = False
    under: str = ""


def visible(pages: tuple[PageSpec, ...], context: UiContext) -> tuple[PageSpec, ...]:
    """Return the pages that the signed-in person has a right to, in their order."""
    return tuple(page for page in pages if not page.right or context.may(page.right))
