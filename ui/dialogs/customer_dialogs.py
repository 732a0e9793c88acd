"""What is asked about customers: who they are, how they are reached, why they are blocked, and notes."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.customers import Block, CustomerAddress, CustomerDraft, CustomerRow
from backoffice.domain.emails import checked_email
from backoffice.domain.orders import MaskedContact
from backoffice.domain.phones import e164, shown
from backoffice.domain.texts import has_unprintable, line_of_text
from backoffice.security.masking import is_payment_number
from ui.countries import Countries
from ui.dialogs.call_dialogs import day_field
from ui.dialogs.postal_fields import LONGEST, PostalFields
from ui.formats import Formats
from ui.widgets.buttons import button
from ui.widgets.fields import Field, LabelledField, check_box, field, labelled, text_area
from ui.widgets.layouts import column, row
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.typed_text import Takes

WIDE = 780
REASON_LENGTH, NOTE_LENGTH = 500, 4000


class NameFields(QWidget):
    """Name and company. `changed` with every change; `fault` says why they cannot be saved."""

    changed = Signal()

    def __init__(self, name: str, person: str = "", company: str = "") -> None:
        super().__init__()
        self.person = field(name=f"{name}.name", accessible=self.tr("Name"), value=person)
        self.company = field(name=f"{name}.company", accessible=self.tr("Company"), value=company)
        self.setLayout(row(labelled(self.tr("Name"), self.person), labelled(self.tr("Company"), self.company), gap=12))
        for one in (self.person, self.company):
            one.textChanged.connect(self.changed)

    @property
    def typed(self) -> tuple[str, str]:
        """Name and company as they are typed now."""
        return line_of_text(self.person.text()), line_of_text(self.company.text())

    def fault(self) -> str:
        """Say what keeps them from being saved."""
        if not any(self.typed):
            return self.tr("A name or a company is missing.")
        if any(map(has_unprintable, self.typed)):
            return self.tr("Characters that cannot be printed are not stored.")
        return self.tr("More than 200 characters are not stored.") if any(len(one) > LONGEST for one in self.typed) else ""


class ContactFields(QWidget):
    """Phone number and e-mail address. What is wrong stands below its field as soon as it was left."""

    changed = Signal()

    def __init__(self, name: str, country: str, masked: MaskedContact | None = None) -> None:
        super().__init__()
        self._country = country
        before = masked or MaskedContact()
        self.phone = self._field(f"{name}.phone", self.tr("Phone"), before.phone)
        self.email = self._field(f"{name}.email", self.tr("E-mail"), before.email)
        self._labelled = {one: labelled(one.accessibleName(), one) for one in (self.phone, self.email)}
        self.setLayout(row(*self._labelled.values(), gap=12))
        for one in (self.phone, self.email):
            one.textChanged.connect(self._check)
            one.editingFinished.connect(self._write)

    def _field(self, name: str, words: str, masked: str) -> Field:
        return field(name=name, accessible=words, placeholder=masked, takes=Takes.LABEL)

    def fault(self) -> str:
        """Say what keeps them from being saved."""
        return self._phone_fault() or self._email_fault()

    def _phone_fault(self) -> str:
        typed = self.phone.text().strip()
        if is_payment_number(typed):
            return self.tr("This looks like a payment number and is not stored.")
        return self.tr("This is no phone number.") if typed and not e164(typed, self._country) else ""

    def _email_fault(self) -> str:
        typed = self.email.text().strip()
        if is_payment_number(typed):
            return self.tr("This looks like a payment number and is not stored.")
        return self.tr("This is no e-mail address.") if typed and not checked_email(typed) else ""

    def _check(self) -> None:
        for one in self._labelled.values():
            one.say("")
        self.changed.emit()

    def _write(self) -> None:
        """Write the number as people dial it, and say what is wrong."""
        number = e164(self.phone.text(), self._country)
        if number and self.phone.text() != shown(number, self._country):
            self.phone.setText(shown(number, self._country))
        self._say(self._labelled[self.phone], self._phone_fault())
        self._say(self._labelled[self.email], self._email_fault())

    @staticmethod
    def _say(box: LabelledField, fault: str) -> None:
        box.say(fault)


class NewCustomerDialog(Sheet):
    """`written` carries the draft of a customer."""

    written = Signal(object)

    def __init__(self, countries: Countries, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="new_customer", width=WIDE)
        self.setWindowTitle(self.tr("New customer"))
        self.setAccessibleName(self.windowTitle())
        self._names = NameFields("new_customer")
        self._contact = ContactFields("new_customer", countries.home)
        self._with_address = check_box(self.tr("With an address"), name="new_customer.with_address", checked=True)
        self._postal = PostalFields(CustomerAddress(), countries, name="new_customer", with_names=False)
        self._ok = button(self.tr("Create customer"), name="new_customer.ok", kind="filled", key="Ctrl+Return")
        self.build(self._names, self._contact, row(self._with_address, None), self._postal, gap=4)
        self.add_button(button(self.tr("Cancel"), name="new_customer.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.written.emit(self._draft()))
        self._names.changed.connect(lambda: self._postal.show_names(*self._names.typed))
        for part in (self._names, self._contact, self._postal):
            part.changed.connect(self._check)
        self._with_address.toggled.connect(self._postal.setEnabled)
        self._with_address.toggled.connect(lambda _on: self._check())
        self._names.person.setFocus()
        self._check()

    def _draft(self) -> CustomerDraft:
        name, company = self._names.typed
        addresses = (self._postal.address,) if self._with_address.isChecked() else ()
        return CustomerDraft(name, company, self._contact.phone.text().strip(), self._contact.email.text().strip(), addresses)

    def _check(self) -> None:
        address = self._postal.fault() if self._with_address.isChecked() else ""
        fault = self._names.fault() or self._contact.fault() or address
        self._ok.setEnabled(not fault)
        self.why_not(fault)


class CustomerNameDialog(Sheet):
    """`written` carries name and company."""

    written = Signal(str, str)

    def __init__(self, row_: CustomerRow, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="customer_name", width=560)
        self.setWindowTitle(self.tr("Correct the name of {number}").format(number=row_.number))
        self.setAccessibleName(self.windowTitle())
        self._names = NameFields("customer_name", row_.name, row_.company)
        self._ok = button(self.tr("Save name"), name="customer_name.ok", kind="filled", key="Ctrl+Return")
        self.build(paragraph(self.tr("Orders keep the name that they came with."), "muted"), self._names)
        self.add_button(button(self.tr("Cancel"), name="customer_name.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.written.emit(*self._names.typed))
        self._names.changed.connect(self._check)
        self._names.person.setFocus()
        self._check()

    def _check(self) -> None:
        fault = self._names.fault()
        self._ok.setEnabled(not fault)
        self.why_not(fault)


class CustomerContactDialog(Sheet):
    """`written` carries phone and e-mail: None for what stays as it is, empty for what goes."""

    written = Signal(object, object)

    def __init__(self, number: str, masked: MaskedContact, country: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="customer_contact", width=560)
        self.setWindowTitle(self.tr("Phone and e-mail of {number}").format(number=number))
        self.setAccessibleName(self.windowTitle())
        self._fields = ContactFields("customer_contact", country, masked)
        self._no_phone = check_box(self.tr("Remove the phone number"), name="customer_contact.no_phone")
        self._no_email = check_box(self.tr("Remove the e-mail address"), name="customer_contact.no_email")
        self._no_phone.setVisible(bool(masked.phone))
        self._no_email.setVisible(bool(masked.email))
        self._ok = button(self.tr("Save"), name="customer_contact.ok", kind="filled", key="Ctrl+Return")
        about = self.tr("A field that stays empty leaves what is known. Imports leave what is written here alone.")
        self.build(paragraph(about, "muted"), self._fields, column(self._no_phone, self._no_email, gap=4))
        self.add_button(button(self.tr("Cancel"), name="customer_contact.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(self._give)
        self._fields.changed.connect(self._check)
        for box, one in ((self._no_phone, self._fields.phone), (self._no_email, self._fields.email)):
            box.toggled.connect(one.setDisabled)
            box.toggled.connect(lambda _on: self._check())
        self._fields.phone.setFocus()
        self._check()

    def _values(self) -> tuple[str | None, str | None]:
        phone, email = self._fields.phone.text().strip() or None, self._fields.email.text().strip() or None
        return "" if self._no_phone.isChecked() else phone, "" if self._no_email.isChecked() else email

    def _give(self) -> None:
        self.written.emit(*self._values())

    def _check(self) -> None:
        fault = self._fields.fault()
        self._ok.setEnabled(not fault and self._values() != (None, None))
        self.why_not(fault)


class BlockDialog(Sheet):
    """`given` carries why a customer is blocked and up to which day, None without an end."""

    given = Signal(str, object)

    def __init__(self, number: str, block: Block | None, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="block")
        self.setWindowTitle(self.tr("Block {number}").format(number=number))
        self.setAccessibleName(self.windowTitle())
        today = formats.today()
        until = block.until if block is not None and block.until is not None else today + timedelta(days=90)
        self._text = text_area(name="block.reason", accessible=self.tr("Reason"), height=80)
        self._text.setPlainText(block.reason if block is not None else "")
        self._ends = check_box(self.tr("Up to and including"), name="block.ends", checked=block is None or block.until is not None)
        self._day = day_field("block.day", self.tr("Last day"), max(until, today), today)
        self._day.setEnabled(self._ends.isChecked())
        self._ok = button(self.tr("Block"), name="block.ok", kind="filled", key="Ctrl+Return")
        hint = self.tr("Everyone who works on this customer’s orders reads it.")
        about = self.tr("Orders of a blocked customer warn whoever opens them. They are not stopped.")
        self.build(paragraph(about, "muted"), labelled(self.tr("Reason"), self._text, hint=hint), row(self._ends, self._day, None, gap=12))
        self.add_button(button(self.tr("Cancel"), name="block.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ends.toggled.connect(self._day.setEnabled)
        self._text.textChanged.connect(self._check)
        self._ok.clicked.connect(self._give)
        self._text.setFocus()
        self._check()

    def _give(self) -> None:
        day = self._day.date()
        until = date(day.year(), day.month(), day.day()) if self._ends.isChecked() else None
        self.given.emit(str(self._text.typed()), until)

    def _check(self) -> None:
        words = self._text.toPlainText()
        fault = self.tr("A reason is missing.") if not line_of_text(words) else ""
        if has_unprintable(words, lines=True):
            fault = self.tr("Characters that cannot be printed are not stored.")
        if len(words) > REASON_LENGTH:
            fault = self.tr("A reason has at most 500 characters.")
        self._ok.setEnabled(not fault)
        self.why_not(fault)


class CustomerNoteDialog(Sheet):
    """`written` carries a note on a customer (TypedText)."""

    written = Signal(object)

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="customer_note")
        self.setWindowTitle(self.tr("Note on {number}").format(number=number))
        self.setAccessibleName(self.windowTitle())
        self._body = text_area(name="customer_note.body", accessible=self.tr("Note"), height=160, takes=Takes.TOLD)
        self._ok = button(self.tr("Save note"), name="customer_note.ok", kind="filled", key="Ctrl+Return")
        hint = self.tr("Everyone who sees the customer sees its notes. Payment numbers are hidden before anything is stored.")
        self.build(labelled(self.tr("Note"), self._body, hint=hint))
        self.add_button(button(self.tr("Cancel"), name="customer_note.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.written.emit(self._body.typed()))
        self._body.textChanged.connect(self._check)
        self._body.setFocus()
        self._check()

    def _check(self) -> None:
        words = self._body.toPlainText()
        fault = self.tr("A note has at most 4,000 characters.") if len(words) > NOTE_LENGTH else ""
        if has_unprintable(words, lines=True):
            fault = self.tr("Characters that cannot be printed are not stored.")
        self._ok.setEnabled(bool(line_of_text(words)) and not fault)
        self.why_not(fault)
