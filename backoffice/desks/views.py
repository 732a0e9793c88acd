"""Each person's own views and columns of a list."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.desks.typed import free_text, refuse_numbers
from backoffice.domain.finding import Choices, Layout, SavedView, view_text
from backoffice.domain.orders import OrderQuery
from backoffice.errors import Invalid
from backoffice.security.rights import Right
from backoffice.storage import order_finding, saved_views

ORDERS = "orders"
NAME_LENGTH = 60
MOST_VIEWS = 30


class ViewDesk(Desk):
    """What a person keeps for themselves about the lists; no line in the log, for it touches no order."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @needs(Right.ORDERS_VIEW)
    def choices(self) -> Choices:
        """Return what the order list can be filtered by."""
        with self._session.reading() as connection:
            return order_finding.choices(connection)

    @needs(Right.ORDERS_VIEW)
    def countries(self) -> tuple[str, ...]:
        """Return the countries (alpha-2) that orders go to these days, the commonest first."""
        with self._session.reading() as connection:
            return order_finding.countries(connection)

    @needs(Right.ORDERS_VIEW)
    def saved(self) -> tuple[SavedView, ...]:
        """Return one's own views, in the order in which they were made."""
        with self._session.reading() as connection:
            return saved_views.of_person(connection, self._session.person.id, ORDERS)

    @needs(Right.ORDERS_VIEW, Kind.DEED)
    def save(self, name: str, query: OrderQuery) -> SavedView:
        """Keep a list's view, filters and order under a name; the words of a search are not kept. Raises Invalid(`name`, `filters`)."""
        name = free_text("name", name, NAME_LENGTH)
        wanted = query.filters
        refuse_numbers("filters", *wanted.countries, *wanted.carriers, *wanted.methods, *wanted.tags)
        with self._writing() as connection:
            before = saved_views.of_person(connection, self._session.person.id, ORDERS)
            if len(before) >= MOST_VIEWS and name not in {view.name for view in before}:
                raise Invalid("name", "too_many")
            text = view_text(query.view, query.sort, query.direction, query.filters)
            view_id = saved_views.keep(connection, self._session.person.id, ORDERS, name, text)
        return SavedView(view_id, name, query.view, query.sort, query.direction, query.filters)

    @needs(Right.ORDERS_VIEW, Kind.DEED)
    def rename(self, view_id: int, name: str) -> None:
        """Give a view another name. Raises Invalid(`name`, `taken`) if another view has it."""
        name = free_text("name", name, NAME_LENGTH)
        with self._writing() as connection:
            others = saved_views.of_person(connection, self._session.person.id, ORDERS)
            if any(view.name == name and view.id != view_id for view in others):
                raise Invalid("name", "taken")
            saved_views.rename(connection, self._session.person.id, view_id, name)

    @needs(Right.ORDERS_VIEW, Kind.DEED)
    def forget(self, view_id: int) -> None:
        """Forget a view."""
        with self._writing() as connection:
            saved_views.remove(connection, self._session.person.id, view_id)

    @needs(Right.ORDERS_VIEW)
    def layout(self, view: str) -> Layout | None:
        """Return the columns that one wants in a view; None for as it comes."""
        with self._session.reading() as connection:
            return saved_views.layout(connection, self._session.person.id, ORDERS, view)

    @needs(Right.ORDERS_VIEW, Kind.DEED)
    def keep_layout(self, view: str, layout: Layout | None) -> None:
        """Keep the columns that one wants in a view; None goes back to as it comes. Raises Invalid(`layout`)."""
        refuse_numbers("layout", view, *(key for key, _ in layout.columns) if layout else ())
        with self._writing() as connection:
            saved_views.keep_layout(connection, self._session.person.id, ORDERS, view, layout)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._session.deed("view.kept", "view") as deed:
            yield deed.connection
