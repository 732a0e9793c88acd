"""The way from the customers to those who may be there twice: a link that says how many pairs wait."""

from ui.context import CUSTOMERS_MERGE, UiContext
from ui.widgets.buttons import Button

AREA = "duplicates"


class DuplicatesLink(Button):
    """Hidden without the right; reads its number again when customers or proposals change."""

    def __init__(self, context: UiContext) -> None:
        super().__init__("", name="customers.duplicates", kind="link", icon_name="users", height=20)
        self._context = context
        self.setVisible(context.may(CUSTOMERS_MERGE))
        self._show(0)
        if context.may(CUSTOMERS_MERGE):
            context.hub.changed.connect(self._hear)
            self.reload()

    def reload(self) -> None:
        """Read how many pairs wait."""
        desk = self._context.office.duplicates
        self._context.jobs.read(lambda _tick: desk.count(), self._show, self._leave, owner=self)

    def _hear(self, areas: frozenset[str]) -> None:
        if areas & {AREA, "customers"}:
            self.reload()

    def _show(self, number: int) -> None:
        self.set_words(self.tr("%n possible duplicate(s)", "", number) if number else self.tr("Look for duplicates"))

    def _leave(self, _error: Exception) -> None:
        """Leave what it says; the page tells what is wrong."""
