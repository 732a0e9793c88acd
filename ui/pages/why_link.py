"""The quiet link "Why is this kept?" below what a page shows of a customer."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.domain.personal_fields import PersonalField, whys
from ui.context import UiContext
from ui.dialogs.why_dialog import WhyDialog
from ui.widgets.buttons import button
from ui.widgets.layouts import row

OF_ORDER = (
    *(PersonalField.NAME, PersonalField.ADDRESS, PersonalField.PHONE, PersonalField.EMAIL, PersonalField.CUSTOMER_NOTE),
    *(PersonalField.NOTES, PersonalField.PAYMENT, PersonalField.TRACKING),
)
OF_CUSTOMER = (
    *(PersonalField.NAME, PersonalField.ADDRESS, PersonalField.PHONE, PersonalField.EMAIL, PersonalField.NOTES),
    *(PersonalField.CALLBACKS, PersonalField.DO_NOT_CALL, PersonalField.CONSENTS, PersonalField.BLOCK),
)


def why_link(context: UiContext, fields: Sequence[PersonalField], day: date | None, *, name: str) -> QWidget:
    """Return a link that says why these fields are kept; `day` is that of the order, or of the customer's newest one."""
    words = QCoreApplication.translate("WhyLink", "Why is this kept?")
    link = button(words, name=f"{name}.why", kind="link", icon_name="shield-check")
    line = QWidget()
    line.setLayout(row(link, None, gap=0))
    link.clicked.connect(lambda: WhyDialog(whys(fields, day), context.formats, line.window()).open())
    return line
