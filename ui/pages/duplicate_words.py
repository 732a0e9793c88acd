"""Words about customers who may be one: why, what is chosen, what goes along."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from backoffice.domain.duplicates.records import Reason
from backoffice.domain.merging import Field, Side
from ui.formats import Formats
from ui.marked_texts import QT_TRANSLATE_NOOP, translated

CONTEXT = "Duplicates"
REASONS: dict[Reason, str] = {
    Reason.SAME_EMAIL: QT_TRANSLATE_NOOP("Duplicates", "same e-mail"),
    Reason.SAME_PHONE: QT_TRANSLATE_NOOP("Duplicates", "same phone"),
    Reason.SAME_POST_NUMBER: QT_TRANSLATE_NOOP("Duplicates", "same Postnummer"),
    Reason.SAME_ADDRESS: QT_TRANSLATE_NOOP("Duplicates", "same address"),
    Reason.SIMILAR_ADDRESS: QT_TRANSLATE_NOOP("Duplicates", "similar address"),
    Reason.SAME_NAME: QT_TRANSLATE_NOOP("Duplicates", "same name"),
    Reason.SIMILAR_NAME: QT_TRANSLATE_NOOP("Duplicates", "similar name"),
    Reason.SWAPPED_NAME: QT_TRANSLATE_NOOP("Duplicates", "first and last name swapped"),
    Reason.SHORT_NAME: QT_TRANSLATE_NOOP("Duplicates", "shortened first name"),
    Reason.DOUBLE_NAME: QT_TRANSLATE_NOOP("Duplicates", "part of a name left out"),
    Reason.SAME_FIRST_NAME: QT_TRANSLATE_NOOP("Duplicates", "same first name, other surname"),
    Reason.SAME_COMPANY: QT_TRANSLATE_NOOP("Duplicates", "same company"),
    Reason.SIMILAR_COMPANY: QT_TRANSLATE_NOOP("Duplicates", "similar company"),
}
FIELDS: dict[Field, str] = {
    Field.NAME: QT_TRANSLATE_NOOP("Duplicates", "Name"),
    Field.COMPANY: QT_TRANSLATE_NOOP("Duplicates", "Company"),
    Field.EMAIL: QT_TRANSLATE_NOOP("Duplicates", "E-mail"),
    Field.PHONE: QT_TRANSLATE_NOOP("Duplicates", "Phone"),
}
# What may be told of a customer who was changed between a merge and its end.
CHANGES: dict[str, str] = {
    **{str(field): words for field, words in FIELDS.items()},
    "blocked_reason": QT_TRANSLATE_NOOP("Duplicates", "Block"),
    "blocked_until": QT_TRANSLATE_NOOP("Duplicates", "Block"),
    "inactive_at_ms": QT_TRANSLATE_NOOP("Duplicates", "Put aside"),
}


def reasons_words(reasons: Sequence[Reason]) -> str:
    """Write why two customers may be one, the weightiest first ("same phone, similar name")."""
    words = ", ".join(translated(REASONS[reason], CONTEXT) for reason in reasons)
    return words[:1].upper() + words[1:]


def field_words(field: Field) -> str:
    """Return what a field is called."""
    return translated(FIELDS[field], CONTEXT)


def value_of(side: Side, field: Field) -> str:
    """Return what a customer has in a field, contact data masked."""
    return {Field.NAME: side.name, Field.COMPANY: side.company, Field.EMAIL: side.email_masked, Field.PHONE: side.phone_masked}[field]


def orders_words(side: Side, formats: Formats) -> str:
    """Write how many orders a customer has, and when the last one was."""
    translate = QCoreApplication.translate
    if side.last_order is None:
        return translate("Duplicates", "None")
    return translate("Duplicates", "{number}, the last one on {day}").format(
        number=formats.number(side.orders), day=formats.full_date(side.last_order.astimezone(formats.zone).date())
    )


def marks_words(side: Side, formats: Formats) -> str:
    """Write which marks a customer has: blocked, not to be called, put aside; a dash for none."""
    translate = QCoreApplication.translate
    words = []
    if side.blocked_reason and side.blocked_until is not None:
        ends = formats.full_date(side.blocked_until)
        words.append(translate("Duplicates", "Blocked until {day}: {reason}").format(day=ends, reason=side.blocked_reason))
    elif side.blocked_reason:
        words.append(translate("Duplicates", "Blocked: {reason}").format(reason=side.blocked_reason))
    if side.do_not_call:
        words.append(translate("Duplicates", "Do not call"))
    if side.inactive:
        words.append(translate("Duplicates", "Put aside"))
    return "\n".join(words) or "–"


def changes_words(codes: Sequence[str]) -> str:
    """Name what was changed of a customer, each once."""
    return ", ".join(dict.fromkeys(translated(CHANGES.get(code, code), CONTEXT) for code in codes))
