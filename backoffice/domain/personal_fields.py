"""Why each personal field is kept and until when: one catalogue for the pages that show them.

What a column of the tables holds, who reads it and what erases it stands in the map of columns; here is what people are told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backoffice.domain.periods import PeriodRule, last_day


class PersonalField(StrEnum):
    """What a page shows of a customer."""

    NAME = "name"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    CUSTOMER_NOTE = "customer_note"
    NOTES = "notes"
    PAYMENT = "payment"
    TRACKING = "tracking"
    BIRTHDAY = "birthday"
    BUYER_NICK = "buyer_nick"
    CALLBACKS = "callbacks"
    DO_NOT_CALL = "do_not_call"
    CONSENTS = "consents"
    BLOCK = "block"


class Reason(StrEnum):
    """What a field is kept for."""

    INVOICE = "invoice"  # who bought what, as the books have to say it
    DELIVER = "deliver"  # the parcel gets to its place
    REACH = "reach"  # questions about the order, and calling back who asked for it
    KNOW_AGAIN = "know_again"  # a further order finds its customer
    WISH = "wish"  # what the customer asked for is done
    CARE = "care"  # whoever serves the customer next knows what was agreed
    REFUND = "refund"  # money goes back the way it came
    OBJECTION = "objection"  # who does not want to be called is not
    PROOF = "proof"  # it can be shown that the customer agreed
    PROTECT = "protect"  # the shop is not harmed again
    CHOSEN = "chosen"  # an owner switched it on; the program does nothing with it


@dataclass(frozen=True, slots=True)
class FieldReason:
    """Why a field is kept, on which ground of the GDPR, and the rule that ends it."""

    field: PersonalField
    reasons: tuple[Reason, ...]
    basis: tuple[str, ...]
    rule: PeriodRule


_CONTRACT, _DUTY, _INTEREST = "GDPR art. 6 (1) b", "GDPR art. 6 (1) c", "GDPR art. 6 (1) f"
CATALOGUE: dict[PersonalField, FieldReason] = {
    one.field: one
    for one in (
        FieldReason(PersonalField.NAME, (Reason.DELIVER, Reason.INVOICE), (_CONTRACT, _DUTY), PeriodRule.BOOKS),
        FieldReason(PersonalField.ADDRESS, (Reason.DELIVER, Reason.INVOICE), (_CONTRACT, _DUTY), PeriodRule.BOOKS),
        FieldReason(PersonalField.PHONE, (Reason.REACH, Reason.DELIVER), (_CONTRACT,), PeriodRule.DELIVERED),
        FieldReason(PersonalField.EMAIL, (Reason.REACH, Reason.KNOW_AGAIN), (_CONTRACT,), PeriodRule.DELIVERED),
        FieldReason(PersonalField.CUSTOMER_NOTE, (Reason.WISH,), (_CONTRACT,), PeriodRule.LETTERS),
        FieldReason(PersonalField.NOTES, (Reason.CARE,), (_CONTRACT,), PeriodRule.LETTERS),
        FieldReason(PersonalField.PAYMENT, (Reason.REFUND, Reason.INVOICE), (_CONTRACT, _DUTY), PeriodRule.BOOKS),
        FieldReason(PersonalField.TRACKING, (Reason.DELIVER,), (_CONTRACT,), PeriodRule.DELIVERED),
        FieldReason(PersonalField.BIRTHDAY, (Reason.CHOSEN,), (), PeriodRule.DELIVERED),
        FieldReason(PersonalField.BUYER_NICK, (Reason.CHOSEN,), (), PeriodRule.DELIVERED),
        FieldReason(PersonalField.CALLBACKS, (Reason.REACH,), (_CONTRACT,), PeriodRule.CALLBACK),
        FieldReason(PersonalField.DO_NOT_CALL, (Reason.OBJECTION,), ("GDPR art. 21 (2), (3)",), PeriodRule.CUSTOMER),
        FieldReason(PersonalField.CONSENTS, (Reason.PROOF,), ("GDPR art. 7 (1)", "UWG § 7a"), PeriodRule.CONSENT),
        FieldReason(PersonalField.BLOCK, (Reason.PROTECT,), (_INTEREST,), PeriodRule.CUSTOMER),
    )
}


@dataclass(frozen=True, slots=True)
class Why:
    """What a page says of a field: its reason and the last day that is known; None where work and not a date decides."""

    reason: FieldReason
    until: date | None


def whys(fields: Sequence[PersonalField], day: date | None) -> tuple[Why, ...]:
    """Return why fields are kept of an order of a day, or of a customer whose newest order is of that day."""
    reasons = [CATALOGUE[field] for field in fields]
    return tuple(Why(one, None if day is None else last_day(one.rule, day)) for one in reasons)
