"""Asks for how long sealed account numbers are kept after a payout, and how long a changed account waits; each with its reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.fields import labelled, picker
from ui.widgets.layouts import greedy, row
from ui.widgets.sheet import Role, Sheet, paragraph

DAYS = (14, 30, 60, 90, 180, 400)
HOURS = (1, 4, 12, 24, 48, 72, 168)


class PayoutPeriodsDialog(Sheet):
    """`chosen` carries days and hours."""

    chosen = Signal(int, int)

    def __init__(self, days: int, hours: int, parent: QWidget | None) -> None:
        super().__init__(parent, "", name="payout_periods", width=560, says_why=False)
        self.setWindowTitle(self.tr("Periods for bank details"))
        self.setAccessibleName(self.windowTitle())
        kept = self.tr(
            "A sealed account number is needed until the money has arrived. Banks send back what cannot be booked within a few days, and "
            "a transfer can be asked about for two months; then it has served its purpose (GDPR, article 5 (1) e)."
        )
        waits = self.tr(
            "Whoever wants to redirect a refund changes the bank details shortly before the payout. A day leaves time to notice it; a "
            "second person can confirm a change earlier."
        )
        ask = self.tr("60 days and 24 hours are the program’s proposal. Numbers that are not paid to are erased after 14 days.")
        day_choices = [(self.tr("%n day(s)", "", one), one) for one in sorted({*DAYS, days})]
        hour_choices = [(self.tr("%n hour(s)", "", one), one) for one in sorted({*HOURS, hours})]
        self._days = picker(day_choices, name="payout_periods.days", accessible=self.tr("Kept after the payout"), value=days)
        self._hours = picker(hour_choices, name="payout_periods.hours", accessible=self.tr("A changed account waits"), value=hours)
        ok = button(self.tr("Save"), name="payout_periods.ok", kind="filled")
        self.build(
            paragraph(kept, "muted"),
            paragraph(waits, "muted"),
            paragraph(ask, "muted"),
            row(
                greedy(labelled(self.tr("Kept after the payout"), self._days)),
                greedy(labelled(self.tr("A changed account waits"), self._hours)),
                gap=16,
            ),
            gap=12,
        )
        self.add_button(button(self.tr("Cancel"), name="payout_periods.cancel"), Role.RejectRole)
        self.add_button(ok, Role.AcceptRole)
        ok.clicked.connect(lambda: self.chosen.emit(int(self._days.currentData()), int(self._hours.currentData())))
        self._days.setFocus()
