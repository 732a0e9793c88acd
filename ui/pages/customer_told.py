"""What channels told of a customer and an owner let in: details that the program does nothing with, and the answer about the carrier."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.domain.channel_reports import CARRIER_CONTACT, KeptTold
from backoffice.domain.personal_fields import PersonalField
from ui.field_words import FIELDS, said
from ui.pages.order_words import joined
from ui.shown_texts import on_one_line
from ui.theme import Step
from ui.widgets.labels import text
from ui.widgets.layouts import column, row
from ui.widgets.links import elided_link


def told_lines(told: tuple[KeptTold, ...], show_order: Callable[[int], None]) -> list[QWidget]:
    """Return a line for each thing, with a link to the newest order that says it."""
    return [_line(one, show_order) for one in told]


def _line(one: KeptTold, show_order: Callable[[int], None]) -> QWidget:
    name = f"customer.told.{one.field}.{one.order_id}"
    number = QCoreApplication.translate("CustomerTold", "Order {number}").format(number=on_one_line(one.number))
    link = elided_link(number, name=f"{name}.order", room=160)
    link.clicked.connect(lambda: show_order(one.order_id))
    words = text(_words(one), wrap=True, selectable=True, name=name)
    holder = QWidget()
    holder.setLayout(column(text(_title(one), Step.SMALL, "muted"), words, row(link, None), gap=2))
    return holder


def _title(one: KeptTold) -> str:
    if one.field == CARRIER_CONTACT:
        return QCoreApplication.translate("CustomerTold", "Phone and e-mail to the carrier")
    return said(FIELDS[PersonalField(one.field)])


def _words(one: KeptTold) -> str:
    if one.field != CARRIER_CONTACT:
        return on_one_line(one.value)
    answer = QCoreApplication.translate("CustomerTold", "agreed") if one.given else QCoreApplication.translate("CustomerTold", "not agreed")
    return joined((answer, on_one_line(one.value)))
