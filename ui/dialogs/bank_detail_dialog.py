"""Bank details of an order, or the shop's own: what was entered before, and another account to be sealed. None is ever shown whole."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backoffice.domain.refunds import BankDetail, DetailState
from ui.context import UiContext
from ui.dialogs.account_fields import AccountFields
from ui.formats import Formats
from ui.pages.order_words import joined
from ui.refund_words import SOURCES, refund_words
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import ElidedLabel, Picture
from ui.widgets.layouts import column, fix_size, row, scrolling
from ui.widgets.notices import Notice
from ui.widgets.sheet import Role, Sheet, paragraph

ROW_HEIGHT, SHOWN_ROWS = 44, 3


class BankDetailDialog(Sheet):
    """`entered` carries a `TypedAccount`. `kept` are the accounts so far, the newest first; `names` say who the people are."""

    entered = Signal(object)

    def __init__(
        self,
        context: UiContext,
        title: str,
        holder: str,
        parent: QWidget | None,
        *,
        kept: Sequence[BankDetail] = (),
        names: Mapping[str, str] | None = None,
        own: bool = False,
    ) -> None:
        super().__init__(parent, title, name="account", width=560)
        self._fields = AccountFields(context, holder, name="account")
        self._ok = button(self.tr("Seal the account"), name="account.ok", kind="filled")
        about = self.tr("The number is sealed as soon as it is saved. Nobody can show it again; it goes into the file for the bank only.")
        parts: list[QWidget] = [paragraph(about, "muted"), *self._before(context.formats, kept, names or {})]
        if not own and any(one.state is not DetailState.PROPOSED for one in kept):
            parts.append(self._waits(context))
        self.build(*parts, self._fields)
        self._ok.clicked.connect(lambda: self.entered.emit(self._fields.typed))  # before the dialog closes and forgets it
        self.add_button(button(self.tr("Cancel"), name="account.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._fields.changed.connect(self._check)
        self.finished.connect(lambda _result: self._fields.forget())
        self._fields.first.setFocus()
        self._check()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def _before(self, formats: Formats, kept: Sequence[BankDetail], names: Mapping[str, str]) -> list[QWidget]:
        if not kept:
            return []
        inner = QWidget()
        rows = [_line(*detail_words(one, formats, names), name=f"account.kept.{one.id}") for one in kept]
        inner.setLayout(column(*rows, None, gap=8))
        area = scrolling(inner, "account.kept")
        fix_size(area, height=ROW_HEIGHT * min(len(kept), SHOWN_ROWS))
        return [area]

    def _waits(self, context: UiContext) -> Notice:
        hours = context.office.settings.change_hours
        words = self.tr("Another account than before waits %n hour(s).", "", hours)
        detail = self.tr(
            "Until then money goes there only if a second person confirms it. Who changed it and when stands beside the payout."
        )
        return Notice(words, tone="warn", detail=detail, name="account.waits")

    def _check(self) -> None:
        words = self._fields.fault
        self._ok.setEnabled(not words)
        self.why_not(words)


def _line(first: str, second: str, *, name: str) -> QHBoxLayout:
    """Return a row of what was entered before, in two lines whatever their length."""
    picture, lines = Picture("landmark"), column(ElidedLabel(first, name=name), ElidedLabel(second, Step.SMALL, "muted"), gap=2)
    result = row(picture, lines, gap=12)
    result.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
    result.setStretch(1, 1)
    return result


def detail_words(detail: BankDetail, formats: Formats, names: Mapping[str, str]) -> tuple[str, str]:
    """Return the two lines that say what an account is: the masked number, bank and holder; where it is from, who, when, its state."""
    who = names.get(detail.entered_by, "")
    came = joined((refund_words(SOURCES, str(detail.source)), who, formats.moment(detail.entered_at)))
    return joined((detail.masked, detail.bank, detail.holder)), joined((state_words(detail, formats), came))


def state_words(detail: BankDetail, formats: Formats) -> str:
    """Return in words where an account stands; "" for the one that money simply goes to."""
    translate = QCoreApplication.translate
    if detail.state is DetailState.PROPOSED:
        return translate("BankDetails", "found, not taken over yet")
    if detail.state is DetailState.ERASED:
        return translate("BankDetails", "number erased")
    if detail.state is DetailState.FORMER:
        return translate("BankDetails", "replaced")
    if detail.usable_at > formats.now and not detail.confirmed_by:
        return translate("BankDetails", "changed, waits until {moment}").format(moment=formats.moment(detail.usable_at))
    return translate("BankDetails", "confirmed") if detail.confirmed_by else ""
