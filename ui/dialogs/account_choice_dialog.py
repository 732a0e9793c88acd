"""Asks which of the accounts that messages named is meant; of each only what may be shown."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.refunds import BankDetail, DetailId
from ui.formats import Formats
from ui.pages.order_words import joined
from ui.widgets.buttons import button
from ui.widgets.layouts import column, fix_size, panel
from ui.widgets.pick_list import HEIGHT, Pick, PickList
from ui.widgets.sheet import Role, Sheet, paragraph

SHOWN_ROWS = 4


class AccountChoiceDialog(Sheet):
    """`chosen` carries the `BankDetail`; `likely` are the ids of accounts that probably belong here."""

    chosen = Signal(object)

    def __init__(
        self, title: str, details: Sequence[BankDetail], formats: Formats, parent: QWidget | None, *, likely: Collection[DetailId] = ()
    ) -> None:
        super().__init__(parent, title, name="account_choice", says_why=False)
        self._details = {str(one.id): one for one in details}
        self._list = PickList(name="account_choice.list", accessible=self.tr("Accounts from messages"))
        self._list.show_picks(self._pick(one, formats, likely=one.id in likely) for one in details)
        fix_size(self._list, height=HEIGHT * min(len(details), SHOWN_ROWS))
        about = self.tr("The number stays sealed. The refund goes to this account; another one than before waits first.")
        ok = button(self.tr("Take this account"), name="account_choice.ok", kind="filled")
        self.build(paragraph(about, "muted"), 8, panel(column(self._list, margins=(1, 1, 1, 1)), "card"))
        self.add_button(button(self.tr("Cancel"), name="account_choice.cancel"), Role.RejectRole)
        self.add_button(ok, Role.AcceptRole)
        ok.clicked.connect(lambda: self.chosen.emit(self._details[self._list.key]))
        self._list.take_focus()

    def _pick(self, one: BankDetail, formats: Formats, *, likely: bool) -> Pick:
        came = self.tr("message of {moment}").format(moment=formats.moment(one.entered_at))
        same = self.tr("same customer") if likely else ""
        holder = one.holder or self.tr("no holder named")
        return Pick(str(one.id), joined((one.masked, one.bank)), joined((holder, same, came)))
