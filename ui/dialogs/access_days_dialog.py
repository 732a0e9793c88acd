"""Asks for how long it is kept who was shown whose contact data, and says why not for ever."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.fields import labelled, picker
from ui.widgets.sheet import Role, Sheet, paragraph

DAYS = (30, 90, 180, 365, 730)


class AccessDaysDialog(Sheet):
    """`chosen` carries the days."""

    chosen = Signal(int)

    def __init__(self, days: int, parent: QWidget | None) -> None:
        super().__init__(parent, "", name="access_days", width=560, says_why=False)
        self.setWindowTitle(self.tr("How long lines about contact data are kept"))
        self.setAccessibleName(self.windowTitle())
        why = self.tr(
            "These lines name staff who looked at a customer’s phone number or e-mail address, to clear up a misuse. That comes to light "
            "within months; kept longer, they would watch the staff (GDPR, article 5 (1) e)."
        )
        ask = self.tr("180 days are the program’s proposal. Ask your data protection officer before you choose more.")
        how = self.tr("Whole months are deleted. The log keeps how many lines a month had, and nothing of what they said.")
        choices = [(self.tr("{days} days").format(days=one), one) for one in sorted({*DAYS, days})]
        self._days = picker(choices, name="access_days.days", accessible=self.tr("Days"), value=days)
        ok = button(self.tr("Save"), name="access_days.ok", kind="filled")
        self.build(
            paragraph(why, "muted"), paragraph(ask, "muted"), labelled(self.tr("Kept for"), self._days), paragraph(how, "muted"), gap=12
        )
        self.add_button(button(self.tr("Cancel"), name="access_days.cancel"), Role.RejectRole)
        self.add_button(ok, Role.AcceptRole)
        ok.clicked.connect(lambda: self.chosen.emit(int(self._days.currentData())))
        self._days.setFocus()
