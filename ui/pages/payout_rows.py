"""The rows of the list of payouts: who gets how much on which account, and why one cannot go now or deserves a second look."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from backoffice.domain.payouts import NotPaid, PayoutLine
from backoffice.domain.refunds import RefundId
from ui.formats import Formats
from ui.models.columns import CheckCell, ChipCell, Column, Kind
from ui.pages.order_words import joined
from ui.refund_words import NOT_PAID, refund_words

# What somebody here can do something about is no alarm; that a sealed number does not fit is one.
MENDED = frozenset(
    {NotPaid.NO_DETAILS, NotPaid.PROPOSED, NotPaid.WAITING, NotPaid.ERASED, NotPaid.NO_OWN_ACCOUNT, NotPaid.CURRENCY, NotPaid.OUTSIDE_SEPA}
)


def why_words(line: PayoutLine, formats: Formats) -> str:
    """Return why a refund cannot go now; "" when it can."""
    if line.why_not is None:
        return ""
    words = refund_words(NOT_PAID, str(line.why_not))
    if line.why_not is NotPaid.WAITING and line.usable_at is not None:
        until = QCoreApplication.translate("Payouts", "{why}; waits until {moment}")
        return until.format(why=words, moment=formats.moment(line.usable_at))
    return words


def changed_words(line: PayoutLine, formats: Formats, names: Mapping[str, str]) -> str:
    """Return who changed the account lately, when, and who confirmed it; "" if nobody did."""
    if not line.recently_changed or line.changed_at is None:
        return ""
    words = QCoreApplication.translate("Payouts", "Account changed {moment} by {person}")
    changed = words.format(moment=formats.moment(line.changed_at), person=names.get(line.changed_by, line.changed_by))
    confirmed = QCoreApplication.translate("Payouts", "confirmed by {person}")
    return joined((changed, confirmed.format(person=names.get(line.confirmed_by, "")) if line.confirmed_by else ""))


def state_cell(line: PayoutLine, formats: Formats, names: Mapping[str, str]) -> ChipCell:
    """Return the chip that says whether a refund can go."""
    if line.why_not is not None:
        return ChipCell("unpaid" if line.why_not in MENDED else "problem", _short(line))
    if changed_words(line, formats, names):
        return ChipCell("in_progress", QCoreApplication.translate("Payouts", "Changed lately"))
    return ChipCell("completed", QCoreApplication.translate("Payouts", "Can go"))


def columns(
    formats: Formats, names: Callable[[], Mapping[str, str]], ticked: Callable[[RefundId], bool], *, ticks: bool
) -> tuple[Column[PayoutLine], ...]:
    """Return the columns of the list; `ticks` gives it boxes."""
    translate = QCoreApplication.translate

    def box(line: PayoutLine) -> CheckCell:
        on = ticked(line.refund_id)
        return CheckCell(on, line.why_not is None, translate("Payouts", "chosen") if on else translate("Payouts", "not chosen"))

    def tip(line: PayoutLine) -> str:
        return why_words(line, formats) or changed_words(line, formats, names())

    shown: tuple[Column[PayoutLine], ...] = (
        Column("number", translate("Payouts", "Order"), lambda line: line.order_number, 132, Kind.STRONG),
        Column("holder", translate("Payouts", "Account holder"), lambda line: line.holder or "–"),
        Column("account", translate("Payouts", "Account"), lambda line: line.masked, 120),
        Column("bank", translate("Payouts", "Bank"), lambda line: line.bank, 168, Kind.MUTED, spare=1),
        Column("since", translate("Payouts", "Waits since"), lambda line: formats.moment(line.made_at), 128, Kind.MUTED, spare=2),
        Column("state", translate("Payouts", "State"), lambda line: state_cell(line, formats, names()), 200, Kind.CHIP, tip=tip),
        Column("amount", translate("Payouts", "Amount"), lambda line: formats.money(line.amount_minor, line.currency), 100, Kind.NUMBER),
    )
    return (Column("tick", "", box, 44, Kind.CHECK), *shown) if ticks else shown


def _short(line: PayoutLine) -> str:
    translate = QCoreApplication.translate
    words = {
        NotPaid.NO_DETAILS: translate("Payouts", "Bank details missing"),
        NotPaid.PROPOSED: translate("Payouts", "To be taken over"),
        NotPaid.WAITING: translate("Payouts", "Changed, waits"),
        NotPaid.ERASED: translate("Payouts", "Number erased"),
        NotPaid.CURRENCY: translate("Payouts", "Not in euros"),
        NotPaid.OUTSIDE_SEPA: translate("Payouts", "Outside of SEPA"),
        NotPaid.NO_OWN_ACCOUNT: translate("Payouts", "Own account missing"),
        NotPaid.TOO_MUCH: translate("Payouts", "Too much"),
    }
    return words.get(line.why_not, translate("Payouts", "Does not fit")) if line.why_not is not None else ""
