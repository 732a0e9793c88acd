"""A customer's phone and e-mail: masked, and for who may, to show, to copy and to dial; each of these stands in the log."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from backoffice.domain.contacts import ContactKind
from backoffice.domain.orders import MaskedContact, Order
from backoffice.domain.phones import shown
from backoffice.errors import BackofficeError
from ui.clipboard import copy_for_a_while
from ui.context import CUSTOMERS_CONTACT, UiContext
from ui.messages import message
from ui.shown_texts import breakable
from ui.theme import Step
from ui.widgets.buttons import Button, icon_button
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import column, greedy, row

SHOWN_MS = 60_000
Reveal = Callable[[ContactKind], str]
_LINKS = {ContactKind.PHONE: "tel", ContactKind.EMAIL: "mailto"}


def contact_lines(order: Order, context: UiContext) -> list[QWidget]:
    """Return a line for each of phone and e-mail that the order has."""
    office, order_id = context.office, order.id
    return lines_of(order.contact, lambda kind: office.contacts.reveal(order_id, kind), context, name="order")


def lines_of(contact: MaskedContact, reveal: Reveal, context: UiContext, *, name: str) -> list[QWidget]:
    """Return a line for each of phone and e-mail that there is; `reveal` asks a desk for one in full, `name` begins the controls' names."""
    masked = {ContactKind.PHONE: contact.phone, ContactKind.EMAIL: contact.email}
    return [ContactLine(reveal, kind, words, context, name) for kind, words in masked.items() if words]


class ContactLine(QWidget):
    """One of them. What is shown in full is masked again after a minute."""

    def __init__(self, reveal: Reveal, kind: ContactKind, masked: str, context: UiContext, name: str) -> None:
        super().__init__()
        self._reveal, self._kind, self._masked, self._context = reveal, kind, masked, context
        self._name = f"{name}.{kind}"
        self._words = text(masked, wrap=True, name=self._name, selectable=True)
        self._said = text("", Step.SMALL, "muted", wrap=True, name=f"{self._name}.said")
        self._said.hide()
        lines = QWidget()
        lines.setLayout(column(self._words, self._said, gap=0))
        steps = self._steps() if context.may(CUSTOMERS_CONTACT) else ()
        picture = Picture("phone" if kind is ContactKind.PHONE else "mail")
        self.setLayout(row(picture, 8, greedy(lines), *steps, gap=4))
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.timeout.connect(self._mask)

    def _steps(self) -> tuple[Button, ...]:
        phone = self._kind is ContactKind.PHONE
        call = QCoreApplication.translate("ContactLine", "Call") if phone else QCoreApplication.translate("ContactLine", "Write an e-mail")
        made = (
            ("show", "eye", QCoreApplication.translate("ContactLine", "Show"), self._show),
            ("copy", "copy", QCoreApplication.translate("ContactLine", "Copy"), self._copy),
            ("open", "phone" if phone else "mail", call, self._open),
        )
        return tuple(self._step(key, icon_name, words, then) for key, icon_name, words, then in made)

    def _step(self, key: str, icon_name: str, words: str, then: Callable[[str], None]) -> Button:
        name = QCoreApplication.translate("ContactLine", "{verb} (logged)").format(verb=words)
        made = icon_button(icon_name, name=f"{self._name}.{key}", accessible=name, height=28)
        made.clicked.connect(lambda: self._ask(then))
        return made

    def _ask(self, then: Callable[[str], None]) -> None:
        reveal, kind = self._reveal, self._kind
        self._context.jobs.write(lambda _tick: reveal(kind), then, self._fail, owner=self)

    def _show(self, value: str) -> None:
        phone = self._kind is ContactKind.PHONE
        self._words.setText(breakable(shown(value, self._context.office.settings.country) if phone else value))
        self._hide.start(SHOWN_MS)

    def _copy(self, value: str) -> None:
        copy_for_a_while(value)
        self._say(QCoreApplication.translate("ContactLine", "Copied for 30 seconds."))

    def _open(self, value: str) -> None:
        url = QUrl()
        url.setScheme(_LINKS[self._kind])
        url.setPath("".join(value.split()))
        if not QDesktopServices.openUrl(url):
            self._show(value)
            self._say(QCoreApplication.translate("ContactLine", "No program for this was found; the number is shown instead."))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._say(message(error).title)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()

    def _mask(self) -> None:
        self._words.setText(self._masked)
        self._said.hide()
