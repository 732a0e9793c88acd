"""Seals accounts again after somebody left who held their key: at each start, in small parts, behind all that people do."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from backoffice.errors import BackofficeError
from ui.context import PAYMENTS_PAY_OUT, UiContext

translate = QCoreApplication.translate


def renew_boxes(context: UiContext, owner: QObject, told: Callable[[tuple[int, ...]], None] | None = None) -> None:
    """Begin, if this person's keys can; what could not be sealed again now, or is cancelled, is at the next start."""
    if not context.may(PAYMENTS_PAY_OUT) or not context.office.holds_box_key:
        return
    desk = context.office.payouts

    def done(left: tuple[int, ...]) -> None:
        context.hub.tell("log", "keys")
        if told is not None:
            told(left)

    title = translate("BoxRenewal", "Sealing account numbers again")
    context.jobs.write_parts(desk.renew_boxes_parts, done, _wait, title=title, owner=owner)


def _wait(error: Exception) -> None:
    if not isinstance(error, BackofficeError):
        raise error
