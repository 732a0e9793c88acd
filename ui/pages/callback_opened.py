"""A callback request as the pane shows it: what is read for it, its tone, and how much room its words have."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from backoffice.domain.callback_work import CallbackWork
from backoffice.domain.callbacks import Callback, CallbackResult, RequestId
from backoffice.domain.orders import OrderRow
from ui.context import CALLBACKS_HANDLE, ORDERS_VIEW
from ui.theme import Step, theme
from ui.widgets.layouts import PANE

if TYPE_CHECKING:
    from backoffice.desks.office import Office

MARGIN, BAR = 16, 10  # the scrollbar takes room from the parts
_ENDED_WELL = frozenset({CallbackResult.REACHED, CallbackResult.SETTLED})


@dataclass(frozen=True, slots=True)
class Opened:
    """A request with what stands beside it: for who handles callbacks the message, for who sees orders the newest ones."""

    callback: Callback
    work: CallbackWork | None
    orders: tuple[OrderRow, ...]


def open_request(office: "Office", request_id: RequestId) -> Opened:
    """Read a request; in a reader."""
    desk, rights = office.callbacks, office.rights
    work = desk.work(request_id) if CALLBACKS_HANDLE in rights else None
    orders = desk.recent_orders(request_id) if ORDERS_VIEW in rights else ()
    return Opened(desk.open(request_id), work, orders)


def room() -> int:
    """Return how wide the parts of the pane may be, without a scrollbar."""
    return theme().pane(PANE) - 2 * MARGIN - 2


def text_width(words: str, step: Step) -> int:
    """Return how wide words are in a step of type."""
    return QFontMetrics(theme().face(step)).horizontalAdvance(words)


def largest(number: str) -> Step:
    """Return the largest type in which a number fits into the pane: it is never cut or broken."""
    return next((step for step in (Step.NUMBER, Step.H1, Step.H2) if text_width(number, step) <= room() - BAR), Step.BODY)


def tone(one: Callback) -> str:
    """Return the tone of the chip of a request's wished time or result."""
    if one.row.done_at is not None:
        return "completed" if one.row.result in _ENDED_WELL else "cancelled"
    return "new" if one.row.window else "in_progress"
