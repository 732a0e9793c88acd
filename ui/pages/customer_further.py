"""Cards beside a customer's addresses and contact: what they agreed to, and why any of it is kept."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.domain.personal_fields import PersonalField
from ui.context import UiContext
from ui.pages.customer_consents import ConsentsPart
from ui.pages.customer_sections import OpenedCustomer
from ui.pages.customer_told import told_lines
from ui.pages.why_link import OF_CUSTOMER, why_link
from ui.widgets.labels import caption
from ui.widgets.layouts import column, panel

Step = Callable[[object, str], None]
_MARGINS = (16, 16, 16, 16)


def further_cards(opened: OpenedCustomer, context: UiContext, take_step: Step, show_order: Callable[[int], None]) -> list[QWidget]:
    """Return the card of consents, whose steps `take_step` takes, what channels told, and the link that says why data is kept."""
    part = ConsentsPart(context, opened.customer.row.id, opened.consents)
    part.step_asked.connect(take_step)
    title = caption(QCoreApplication.translate("CustomerFurther", "Consents"))
    cards: list[QWidget] = [panel(column(title, part, gap=8, margins=_MARGINS))]
    if opened.told:
        said_by = caption(QCoreApplication.translate("CustomerFurther", "Told by the channels"))
        cards.append(panel(column(said_by, *told_lines(opened.told, show_order), gap=12, margins=_MARGINS)))
    return [*cards, why_of(opened, context, "customer")]


def why_of(opened: OpenedCustomer, context: UiContext, name: str) -> QWidget:
    """Return the link that says why a customer's data is kept, counted from their newest order."""
    row = opened.customer.row
    day = row.active_at.date() if opened.customer.order_count else None
    chosen = [PersonalField(field) for field in dict.fromkeys(one.field for one in opened.told) if field in set(PersonalField)]
    return why_link(context, (*OF_CUSTOMER, *chosen), day, name=name)
