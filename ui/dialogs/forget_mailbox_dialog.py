"""Before a mailbox is forgotten: what goes, and what stays."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.sheet import Role, Sheet, paragraph


class ForgetMailboxDialog(Sheet):
    """`confirmed` when the mailbox is to be forgotten."""

    confirmed = Signal()

    def __init__(self, user_name: str, host: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="forget_mailbox", says_why=False)
        self.setWindowTitle(self.tr("Forget the mailbox"))
        self.setAccessibleName(self.windowTitle())
        goes = self.tr("The settings of {user} at {server} are erased, and the password in this account’s key store.")
        stays = self.tr("Requests that came in stay, and no mail is touched. Mails that were read once do not come in again.")
        self.build(paragraph(goes.format(user=user_name, server=host)), paragraph(stays, "muted"))
        self.add_button(button(self.tr("Cancel"), name="forget_mailbox.cancel"), Role.RejectRole).setDefault(True)
        ok = self.add_button(button(self.tr("Forget"), name="forget_mailbox.ok", kind="danger"), Role.DestructiveRole)
        ok.clicked.connect(self._confirm)

    def _confirm(self) -> None:
        self.confirmed.emit()
        self.accept()
