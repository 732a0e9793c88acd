"""Seals accounts again after somebody left who held their key: at each start, in small parts, behind all that people do."""

from PySide6.QtCore import QObject

from backoffice.errors import BackofficeError
from ui.context import PAYMENTS_PAY_OUT, UiContext


def renew_boxes(context: UiContext, owner: QObject) -> None:
    """Begin, if this person's keys can; what could not be sealed again now is at the next start."""
    if not context.may(PAYMENTS_PAY_OUT) or not context.office.holds_box_key:
        return
    desk = context.office.payouts

    def done(_left: tuple[int, ...]) -> None:
        context.hub.tell("log")

    context.jobs.write_parts(lambda _tick: desk.renew_boxes_parts(), done, _wait, owner=owner)


def _wait(error: Exception) -> None:
    if not isinstance(error, BackofficeError):
        raise error
