"""The words for personal data: fields, why and until when they are kept, what is taken over, what goes out, and consents."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from backoffice.domain.consents import ConsentState, Purpose
from backoffice.domain.field_use import Useless
from backoffice.domain.handing_out import HandField, HandForm
from backoffice.domain.periods import PeriodRule
from backoffice.domain.personal_fields import PersonalField, Reason, Why
from backoffice.domain.taking_over import TakenField, Taking
from ui.formats import Formats
from ui.marked_texts import QT_TRANSLATE_NOOP, translated

_CONTEXT = "FieldWords"

FIELDS: dict[PersonalField, str] = {
    PersonalField.NAME: QT_TRANSLATE_NOOP("FieldWords", "Name"),
    PersonalField.ADDRESS: QT_TRANSLATE_NOOP("FieldWords", "Address"),
    PersonalField.PHONE: QT_TRANSLATE_NOOP("FieldWords", "Phone number"),
    PersonalField.EMAIL: QT_TRANSLATE_NOOP("FieldWords", "E-mail address"),
    PersonalField.CUSTOMER_NOTE: QT_TRANSLATE_NOOP("FieldWords", "Customer’s message"),
    PersonalField.NOTES: QT_TRANSLATE_NOOP("FieldWords", "Notes"),
    PersonalField.PAYMENT: QT_TRANSLATE_NOOP("FieldWords", "Payment"),
    PersonalField.TRACKING: QT_TRANSLATE_NOOP("FieldWords", "Tracking number"),
    PersonalField.BIRTHDAY: QT_TRANSLATE_NOOP("FieldWords", "Birthday"),
    PersonalField.BUYER_NICK: QT_TRANSLATE_NOOP("FieldWords", "Buyer’s user name"),
    PersonalField.CALLBACKS: QT_TRANSLATE_NOOP("FieldWords", "Callback requests"),
    PersonalField.DO_NOT_CALL: QT_TRANSLATE_NOOP("FieldWords", "Mark not to call"),
    PersonalField.CONSENTS: QT_TRANSLATE_NOOP("FieldWords", "Consents"),
    PersonalField.BLOCK: QT_TRANSLATE_NOOP("FieldWords", "Block"),
}
_REASONS = {
    Reason.INVOICE: QT_TRANSLATE_NOOP("FieldWords", "belongs to the invoice"),
    Reason.DELIVER: QT_TRANSLATE_NOOP("FieldWords", "so that the parcel arrives"),
    Reason.REACH: QT_TRANSLATE_NOOP("FieldWords", "for questions about the order and calling back"),
    Reason.KNOW_AGAIN: QT_TRANSLATE_NOOP("FieldWords", "so that a further order finds its customer"),
    Reason.WISH: QT_TRANSLATE_NOOP("FieldWords", "so that what was asked for is done"),
    Reason.CARE: QT_TRANSLATE_NOOP("FieldWords", "so that the next one knows what was agreed"),
    Reason.REFUND: QT_TRANSLATE_NOOP("FieldWords", "so that money can go back"),
    Reason.OBJECTION: QT_TRANSLATE_NOOP("FieldWords", "so that the objection is heeded"),
    Reason.PROOF: QT_TRANSLATE_NOOP("FieldWords", "so that the consent can be proven"),
    Reason.PROTECT: QT_TRANSLATE_NOOP("FieldWords", "so that the shop is not harmed again"),
    Reason.CHOSEN: QT_TRANSLATE_NOOP("FieldWords", "switched on by the owner; the program has no use for it"),
}
RULES = {
    PeriodRule.BOOKS: (
        QT_TRANSLATE_NOOP("FieldWords", "What belongs to the invoice"),
        QT_TRANSLATE_NOOP("FieldWords", "8 years after the end of the year"),
    ),
    PeriodRule.LETTERS: (
        QT_TRANSLATE_NOOP("FieldWords", "Correspondence about orders"),
        QT_TRANSLATE_NOOP("FieldWords", "6 years after the end of the year"),
    ),
    PeriodRule.DELIVERED: (
        QT_TRANSLATE_NOOP("FieldWords", "What only the order’s work needs"),
        QT_TRANSLATE_NOOP("FieldWords", "until the order is delivered and paid, at the latest with the order"),
    ),
    PeriodRule.CONSENT: (
        QT_TRANSLATE_NOOP("FieldWords", "Proof of consents"),
        QT_TRANSLATE_NOOP("FieldWords", "advertising calls: 5 years after each use; others: to the end of the third year after they ended"),
    ),
    PeriodRule.CALLBACK: (
        QT_TRANSLATE_NOOP("FieldWords", "Callback requests"),
        QT_TRANSLATE_NOOP("FieldWords", "the shop’s days after the last result"),
    ),
    PeriodRule.CUSTOMER: (
        QT_TRANSLATE_NOOP("FieldWords", "Marks on a customer"),
        QT_TRANSLATE_NOOP("FieldWords", "as long as the customer is kept"),
    ),
}
TAKEN = {
    TakenField.EMAIL: FIELDS[PersonalField.EMAIL],
    TakenField.PHONE: FIELDS[PersonalField.PHONE],
    TakenField.NOTE: FIELDS[PersonalField.CUSTOMER_NOTE],
    TakenField.BIRTHDAY: FIELDS[PersonalField.BIRTHDAY],
    TakenField.BUYER_NICK: FIELDS[PersonalField.BUYER_NICK],
}
TAKINGS = {
    Taking.ALWAYS: QT_TRANSLATE_NOOP("FieldWords", "Take over"),
    Taking.IF_NEEDED: QT_TRANSLATE_NOOP("FieldWords", "Only if the carrier needs it"),
    Taking.NEVER: QT_TRANSLATE_NOOP("FieldWords", "Do not take over"),
}
USELESS = {
    Useless.NO_USE: QT_TRANSLATE_NOOP("FieldWords", "No part of the program works with it."),
    Useless.NO_READER: QT_TRANSLATE_NOOP("FieldWords", "Nobody who works here may read it."),
}
HANDED = {
    HandField.NUMBER: QT_TRANSLATE_NOOP("FieldWords", "Customer number"),
    HandField.NAME: FIELDS[PersonalField.NAME],
    HandField.COMPANY: QT_TRANSLATE_NOOP("FieldWords", "Company"),
    HandField.ADDRESS: FIELDS[PersonalField.ADDRESS],
    HandField.PHONE: FIELDS[PersonalField.PHONE],
    HandField.EMAIL: FIELDS[PersonalField.EMAIL],
}
FORMS = {
    HandForm.CSV: QT_TRANSLATE_NOOP("FieldWords", "Table for a spreadsheet (CSV)"),
    HandForm.VCARD: QT_TRANSLATE_NOOP("FieldWords", "Cards for an address book (vCard)"),
}
PLACE = {
    "line1": QT_TRANSLATE_NOOP("FieldWords", "Street"),
    "line2": QT_TRANSLATE_NOOP("FieldWords", "Additional line"),
    "postcode": QT_TRANSLATE_NOOP("FieldWords", "Postcode"),
    "city": QT_TRANSLATE_NOOP("FieldWords", "City"),
    "region": QT_TRANSLATE_NOOP("FieldWords", "Region"),
    "country": QT_TRANSLATE_NOOP("FieldWords", "Country"),
}
PURPOSES = {
    Purpose.PHONE_ADVERTISING: QT_TRANSLATE_NOOP("FieldWords", "Advertising by telephone"),
    Purpose.EMAIL_ADVERTISING: QT_TRANSLATE_NOOP("FieldWords", "Advertising by e-mail"),
    Purpose.OTHER: QT_TRANSLATE_NOOP("FieldWords", "Something else"),
}
STATES = {
    ConsentState.IN_FORCE: QT_TRANSLATE_NOOP("FieldWords", "in force"),
    ConsentState.ENDED: QT_TRANSLATE_NOOP("FieldWords", "ended"),
    ConsentState.WITHDRAWN: QT_TRANSLATE_NOOP("FieldWords", "withdrawn"),
}


def said(source: str) -> str:
    """Return one of the texts above in the program's language."""
    return translated(source, _CONTEXT)


def reason_words(why: Why) -> str:
    """Return what a field is kept for ("so that the parcel arrives; belongs to the invoice")."""
    return "; ".join(said(_REASONS[one]) for one in why.reason.reasons)


def until_words(why: Why, formats: Formats) -> str:
    """Return until when a field is kept, with its day where one is known."""
    day: date | None = why.until
    if day is None:
        return said(RULES[why.reason.rule][1])
    return QCoreApplication.translate("FieldWords", "until {day}, {rule}").format(
        day=formats.written_date(day), rule=said(RULES[why.reason.rule][1])
    )


def source_words(source: str) -> str:
    """Return a source as it is called in the program's language."""
    place = source.removeprefix("GDPR art. ")
    return source if place == source else QCoreApplication.translate("FieldWords", "GDPR, article {place}").format(place=place)


def not_taken_words(not_taken: tuple[tuple[str, int], ...], formats: Formats) -> str:
    """Return which fields a file gives that are not taken over ("Phone number 40, Birthday 12")."""
    return ", ".join(f"{said(TAKEN[TakenField(field)])} {formats.number(orders)}" for field, orders in not_taken)
