"""The list of customers: its columns, its sorting, and the ways of being empty."""

from dataclasses import replace
from typing import TYPE_CHECKING

from backoffice.domain.customers import CustomerId, CustomerQuery, CustomerRow, CustomerSort, CustomerView
from backoffice.domain.pages import Direction
from ui.context import CUSTOMERS_VIEW, UiContext
from ui.pages.customer_columns import customer_columns
from ui.pages.customer_words import view_words
from ui.pages.found_list import FoundList
from ui.shown_texts import on_one_line

if TYPE_CHECKING:
    from backoffice.desks.customers import CustomerDesk


class CustomersList(FoundList[CustomerRow, CustomerQuery]):
    """The card with the customers."""

    def __init__(self, context: UiContext) -> None:
        columns = customer_columns(context.formats, context.office.settings.country)
        super().__init__(context, CustomerQuery(), columns, name="customers", accessible=self.tr("Customer list"))

    @property
    def desk(self) -> "CustomerDesk":
        return self._context.office.customers

    def refused(self) -> str:
        words = self.tr("This needs the right to see customers. An owner of the shop can grant it.")
        return "" if self._context.may(CUSTOMERS_VIEW) else words

    def needs_reader(self) -> bool:
        return bool(self.query.words)

    def sort_by(self, key: str) -> CustomerQuery:
        natural = Direction.DOWN if key == CustomerSort.ACTIVE else Direction.UP
        turned = Direction.UP if natural is Direction.DOWN else Direction.DOWN
        again = self.query.sort == key and self.query.direction is natural
        return replace(self.query, sort=CustomerSort(key), direction=turned if again else natural)

    def chosen_ids(self) -> list[CustomerId]:
        """Return the ids of the selected customers that are in memory."""
        return [row.id for row in self.chosen_at_hand()]

    def say_nothing_is_there(self) -> None:
        if self.query.words:
            words = self.tr("No customer matches “{words}”.").format(words=on_one_line(self.query.words))
            self.say("search-x", words, self.tr("Clear the search"), self.reset_asked.emit)
        elif self.query.view is not CustomerView.ACTIVE:
            words = self.tr("No customer is in “{view}”.").format(view=view_words(self.query.view))
            self.say("contact", words, self.tr("Show all customers"), self.reset_asked.emit)
        else:
            self.say("contact", self.tr("No customers yet. They come with the first orders."), "", self.reload)

    def failure(self) -> str:
        return self.tr("The customers could not be loaded. Your data is unchanged.")
