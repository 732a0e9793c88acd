"""The words for customers: views, marks, what is wrong with an address, and why something could not be done."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from backoffice.domain.address_check import AddressProblem
from backoffice.domain.customers import Block, CustomerRow, CustomerView
from backoffice.errors import BackofficeError, Changed, Invalid, NotAllowed, NotPossible
from ui.formats import Formats
from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.models.columns import ChipCell
from ui.pages.order_words import joined
from ui.shown_texts import on_one_line

_CONTEXT = "CustomerWords"
# fmt: off
_VIEWS = {
    CustomerView.ACTIVE: QT_TRANSLATE_NOOP("CustomerWords", "All"),
    CustomerView.BLOCKED: QT_TRANSLATE_NOOP("CustomerWords", "Blocked"),
    CustomerView.INACTIVE: QT_TRANSLATE_NOOP("CustomerWords", "Deactivated"),
}
KINDS = {
    "shipping": QT_TRANSLATE_NOOP("CustomerWords", "Delivery address"),
    "billing": QT_TRANSLATE_NOOP("CustomerWords", "Billing address"),
}
_PROBLEMS = {
    ("name", "missing"): QT_TRANSLATE_NOOP("CustomerWords", "Name and company are missing."),
    ("line1", "missing"): QT_TRANSLATE_NOOP("CustomerWords", "The street is missing."),
    ("line1", "no_street"): QT_TRANSLATE_NOOP("CustomerWords", "This holds no street."),
    ("line1", "house_number_missing"): QT_TRANSLATE_NOOP("CustomerWords", "The house number is missing."),
    ("line1", "station_number_missing"): QT_TRANSLATE_NOOP("CustomerWords", "The number of the station is missing."),
    ("line2", "post_number_missing"): QT_TRANSLATE_NOOP("CustomerWords", "A Packstation needs the Postnummer."),
    ("postcode", "missing"): QT_TRANSLATE_NOOP("CustomerWords", "The postcode is missing."),
    ("postcode", "shape"): QT_TRANSLATE_NOOP("CustomerWords", "Postcodes there look different."),
    ("postcode", "other_region"): QT_TRANSLATE_NOOP("CustomerWords", "The postcode belongs to another region."),
    ("city", "missing"): QT_TRANSLATE_NOOP("CustomerWords", "The town is missing."),
    ("city", "no_place"): QT_TRANSLATE_NOOP("CustomerWords", "This is no town."),
    ("city", "holds_postcode"): QT_TRANSLATE_NOOP("CustomerWords", "The postcode stands beside the town."),
    ("region", "missing"): QT_TRANSLATE_NOOP("CustomerWords", "The region is missing."),
    ("region", "unknown"): QT_TRANSLATE_NOOP("CustomerWords", "There is no such region there."),
    ("country", "missing"): QT_TRANSLATE_NOOP("CustomerWords", "The country is missing."),
    ("country", "unknown"): QT_TRANSLATE_NOOP("CustomerWords", "There is no such country."),
    ("", "broken_signs"): QT_TRANSLATE_NOOP("CustomerWords", "Some characters are broken."),
    ("", "no_address"): QT_TRANSLATE_NOOP("CustomerWords", "A phone number or e-mail address does not belong here."),
    ("", "too_long"): QT_TRANSLATE_NOOP("CustomerWords", "Too long for a label: it will be cut off."),
}
_NOT_POSSIBLE = {
    "email_known": QT_TRANSLATE_NOOP("CustomerWords", "Another customer has this e-mail address. Nothing was changed."),
    "too_late": QT_TRANSLATE_NOOP("CustomerWords", "This can no longer be undone. Nothing was changed."),
    "has_orders": QT_TRANSLATE_NOOP("CustomerWords", "The customer has orders by now and stays. Nothing was changed."),
}
_INVALID = {
    "payment_number": QT_TRANSLATE_NOOP("CustomerWords", "This looks like a payment number and is not stored. Nothing was changed."),
    "not_a_number": QT_TRANSLATE_NOOP("CustomerWords", "This is no phone number that can be called. Nothing was changed."),
    "not_an_address": QT_TRANSLATE_NOOP("CustomerWords", "This is no e-mail address. Nothing was changed."),
    "unprintable": QT_TRANSLATE_NOOP("CustomerWords", "It holds characters that cannot be printed. Nothing was changed."),
    "too_long": QT_TRANSLATE_NOOP("CustomerWords", "It is too long. Nothing was changed."),
}
# fmt: on


def view_words(view: CustomerView) -> str:
    """Return the name of a view of the list."""
    return translated(_VIEWS[view], _CONTEXT)


def kind_words(kind: str) -> str:
    """Return what an address is for."""
    return translated(KINDS[kind], _CONTEXT)


def problem_words(problem: AddressProblem) -> str:
    """Return what is wrong with a field of an address."""
    words = _PROBLEMS.get((problem.field, problem.code)) or _PROBLEMS.get(("", problem.code))
    return translated(words, _CONTEXT) if words else problem.code


def short_words(problem: AddressProblem) -> str:
    """Return what is wrong with a field, short enough for its place below the field."""
    if problem.code.endswith("missing") and problem.code != "post_number_missing":
        return QCoreApplication.translate("CustomerWords", "Missing")
    if (problem.field, problem.code) == ("postcode", "shape"):
        return QCoreApplication.translate("CustomerWords", "Unusual there")
    if (problem.field, problem.code) == ("postcode", "other_region"):
        return QCoreApplication.translate("CustomerWords", "Another region’s")
    return problem_words(problem)


def shown_name(row: CustomerRow) -> str:
    """Return what a customer is called, on one line; the number for who has no name."""
    return on_one_line(row.name or row.company).strip() or row.number


def named(row: CustomerRow) -> str:
    """Return what a customer is called with the company behind it."""
    company = on_one_line(row.company) if row.company != row.name else ""
    return joined((shown_name(row), company))


def until_words(until: date | None, formats: Formats) -> str:
    """Return up to which day a customer is blocked."""
    if until is None:
        return QCoreApplication.translate("CustomerWords", "Blocked without an end")
    return QCoreApplication.translate("CustomerWords", "Blocked until {day}").format(day=formats.full_date(until))


def holds(block: Block | None, today: date) -> bool:
    """Say whether a customer is blocked today."""
    return block is not None and block.holds(today)


def mark_cell(row: CustomerRow, today: date) -> ChipCell | str:
    """Return the chip of a row of the list: blocked or put aside, and nothing for everybody else."""
    if holds(row.block, today):
        return ChipCell("problem", QCoreApplication.translate("CustomerWords", "Blocked"))
    return ChipCell("cancelled", QCoreApplication.translate("CustomerWords", "Deactivated")) if row.inactive else ""


def failure_words(error: Exception) -> str:
    """Return why a deed on a customer was not done, and that nothing was changed."""
    match error:
        case Changed():
            return QCoreApplication.translate("CustomerWords", "Somebody changed this customer meanwhile. Nothing was changed; look again.")
        case NotPossible() if error.reason in _NOT_POSSIBLE:
            return translated(_NOT_POSSIBLE[error.reason], _CONTEXT)
        case Invalid() if error.reason in _INVALID:
            return translated(_INVALID[error.reason], _CONTEXT)
        case NotAllowed():
            return QCoreApplication.translate("CustomerWords", "You do not have the right to do this. Nothing was changed.")
        case BackofficeError() | _:
            return QCoreApplication.translate("CustomerWords", "This could not be done. Nothing was changed.")
