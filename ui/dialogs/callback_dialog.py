"""A new callback request: typed while somebody is on the phone, or pasted; what is read in it is shown before it is kept."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.domain.callback_reading.records import Note
from backoffice.domain.callback_work import Choice, CustomerProposal, Preview, TakenIn
from backoffice.domain.callbacks import CallbackSource, CallWindow
from backoffice.domain.intake import IncomingMessage
from backoffice.domain.phones import e164, shown
from backoffice.errors import BackofficeError, Invalid
from backoffice.security.masking import mask_text
from ui.context import UiContext
from ui.dialogs.call_dialogs import WhenDialog
from ui.pages.callback_words import window_words
from ui.pages.order_words import joined
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import check_box, field, labelled, picker, text_area
from ui.widgets.labels import caption, text
from ui.widgets.layouts import Item, column, fix_size, greedy, panel, row
from ui.widgets.message_view import MessageView
from ui.widgets.sheet import Role, Sheet
from ui.widgets.typed_text import Takes

READ_MS = 200
LONGEST = 4000


class CallbackDialog(Sheet):
    """Asks for a request. `taken_in` carries the TakenIn once it is kept; a fault is said in the dialog, which stays open."""

    taken_in = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None, incoming: IncomingMessage | None = None) -> None:
        super().__init__(parent, "", name="new_callback", width=640)
        self.setWindowTitle(self.tr("New callback"))
        self.setAccessibleName(self.windowTitle())
        self._context, self._incoming = context, incoming
        self._preview: Preview | None = None
        self._window: CallWindow | None = None
        self._window_chosen = self._soon = False
        self._phone_typed = False
        self._make(incoming)
        self._lay_out()
        self._connect()
        self._check()
        self._read()

    def _make(self, incoming: IncomingMessage | None) -> None:
        self._name = field(name="new_callback.name", accessible=self.tr("Name"), value=incoming.name if incoming else "")
        self._topic = field(name="new_callback.topic", accessible=self.tr("Topic"), value=incoming.subject if incoming else "")
        self._phone = field(name="new_callback.phone", accessible=self.tr("Number"), takes=Takes.LABEL)
        self._body = text_area(name="new_callback.body", accessible=self.tr("Message"), height=112, takes=Takes.MESSAGE)
        self._body.setPlainText(incoming.body if incoming else "")
        self._found = MessageView(name="new_callback.read", accessible=self.tr("What was read"), most=112)
        self._when = text("", Step.STRONG, name="new_callback.when", wrap=True)
        self._notes = text("", Step.SMALL, "muted", wrap=True, name="new_callback.notes")
        self._notes.setMinimumHeight(self._notes.fontMetrics().height() * 2)
        self._customer = picker([(self.tr("No customer chosen"), None)], name="new_callback.customer", accessible=self.tr("Customer"))
        self._claim = check_box(self.tr("Claim it at once"), name="new_callback.claim")
        self._change = button(self.tr("Change"), name="new_callback.change", kind="link")
        self._ok = button(self.tr("Keep"), name="new_callback.ok", kind="filled", key="Ctrl+Return")
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ_MS)

    def _lay_out(self) -> None:
        who = row(greedy(labelled(self.tr("Name"), self._name)), greedy(labelled(self.tr("Topic"), self._topic)), gap=12)
        hint = self.tr("Number and time are read in it. Payment numbers are hidden before anything is stored.")
        read: list[Item] = [caption(self.tr("Read in the message")), self._found]
        inset = panel(column(*read, margins=(12, 10, 12, 10)), "inset")
        when: QVBoxLayout = column(text(self.tr("Call time"), Step.SMALL_STRONG), row(greedy(self._when), self._change), gap=4)
        held = QWidget()
        held.setLayout(when)
        fix_size(held, width=280)
        place = row(greedy(labelled(self.tr("Number"), self._phone)), held, gap=16)
        place.setAlignment(held, Qt.AlignmentFlag.AlignTop)
        customer = labelled(self.tr("Customer"), self._customer)
        self.build(who, labelled(self.tr("Message"), self._body, hint=hint), inset, place, customer, self._claim)
        self.add_button(button(self.tr("Cancel"), name="new_callback.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole, closes=False)
        self._body.setFocus()

    def _connect(self) -> None:
        self._reading.timeout.connect(self._read)
        self._body.textChanged.connect(self._begin_reading)
        self._name.textChanged.connect(self._begin_reading)
        self._phone.textEdited.connect(self._type_phone)
        self._change.clicked.connect(self._ask_when)
        self._ok.clicked.connect(self._keep)

    def _begin_reading(self) -> None:
        self._reading.start()
        self._check()

    def _type_phone(self) -> None:
        self._phone_typed = True
        self._check()

    def _message(self) -> IncomingMessage:
        body, now = self._body.toPlainText(), self._context.formats.now
        if self._incoming is not None:
            one = self._incoming
            same = body in (one.body, mask_text(one.body).text)  # the field has masked what it was given
            return IncomingMessage(
                one.position,
                one.source,
                one.received_at,
                body,
                self._topic.text(),
                self._name.text(),
                one.email,
                one.phone_field,
                one.message_key if same else "",
                one.passages if body == one.body else (),
            )
        return IncomingMessage(1, CallbackSource.TYPED, now, body, self._topic.text(), self._name.text())

    def _read(self) -> None:
        desk, message = self._context.office.callbacks, self._message()
        self._context.jobs.read(lambda _tick: desk.preview(message), self._take, self._miss, owner=self)

    def _take(self, preview: Preview) -> None:
        self._preview = preview
        self._found.show_message(preview.text, preview.reading.highlights)
        if not self._phone_typed:
            country = self._context.office.settings.country
            self._phone.setText(shown(preview.phone, country) if preview.phone else "")
        if not self._window_chosen:
            self._window = preview.window
        self._show_when()
        self._notes.setText(" ".join(self._said(preview)))
        self._offer(preview.customers)
        self._check()
        self.fit()

    def _miss(self, _error: Exception) -> None:
        self._check()

    def _show_when(self) -> None:
        soon = self.tr("As soon as possible")
        self._when.setText(soon if self._window is None else window_words(self._window, self._context.formats))

    def _said(self, preview: Preview) -> list[str]:
        found = [self.tr("Hidden: {numbers}.").format(numbers=", ".join(preview.masked))] if preview.masked else []
        if preview.outside_hours:
            found.append(self.tr("The wished time is outside your calling hours."))
        if Note.DO_NOT_CALL in preview.reading.notes:
            found.append(self.tr("The message asks not to be called."))
        if preview.do_not_call is not None:
            found.append(self.tr("This number is marked: do not call."))
        if preview.seen:
            found.append(self.tr("This message came in before."))
        return found

    def _offer(self, customers: tuple[CustomerProposal, ...]) -> None:
        """Offer who it may be; nobody is chosen by the program."""
        chosen = self._customer.currentData()
        reasons = {"phone": self.tr("same number"), "email": self.tr("same e-mail"), "name": self.tr("same name")}
        self._customer.clear()
        self._customer.addItem(self.tr("No customer chosen"), None)
        for one in customers:
            why = ", ".join(reasons[reason] for reason in one.reasons)
            self._customer.addItem(joined([one.name, one.company, why]), one.customer_id)
        self._customer.setCurrentIndex(max(0, self._customer.findData(chosen)))

    def _ask_when(self) -> None:
        dialog = WhenDialog(self.tr("Call time"), self._context.formats, self._window, self)

        def given(window: CallWindow | None) -> None:
            self._window, self._window_chosen, self._soon = window, True, window is None
            self._show_when()

        dialog.given.connect(given)
        dialog.open()

    def _check(self) -> None:
        typed = self._phone.text().strip()
        fault = ""
        if not self._body.toPlainText().strip() and not typed:
            fault = self.tr("Write a message or a number.")
        elif len(self._body.toPlainText()) > LONGEST:
            fault = self.tr("A message has at most 4,000 characters.")
        elif self._phone_typed and typed and not e164(typed, self._context.office.settings.country):
            fault = self.tr("This is no number that can be called.")
        notes = self._notes.text() if self._preview is not None else ""
        self._ok.setEnabled(not fault)
        self.why_not(fault or notes)

    def _keep(self) -> None:
        desk, message = self._context.office.callbacks, self._message()
        choice = Choice(
            phone=self._phone.text().strip() if self._phone_typed else None,
            window=self._window if self._window_chosen else None,
            soon=self._soon,
            customer_id=self._customer.currentData(),
            claim=self._claim.isChecked(),
        )
        self._ok.setEnabled(False)
        accounts = self._body.typed().accounts
        self._context.jobs.write(lambda _tick: desk.take_in(message, choice, accounts), self._kept, self._fail, owner=self)

    def _kept(self, taken: TakenIn) -> None:
        self.taken_in.emit(taken)
        self.accept()

    def _fail(self, error: Exception) -> None:
        self._ok.setEnabled(True)
        if isinstance(error, Invalid) and error.field == "phone":
            self.why_not(self.tr("This is no number that can be called."))
        elif isinstance(error, BackofficeError):
            self.why_not(self.tr("The request could not be kept. Nothing was stored."))
