"""The dialogs about new keys: what the computer's own key concerns, and what still opens after the data got a new one."""

from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.notices import Notice
from ui.widgets.sheet import Role, Sheet, paragraph


class DeviceKeyDialog(Sheet):
    """Asks before this computer's key is renewed, since other computer accounts are locked out by it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", name="device_key", says_why=False)
        self.setWindowTitle(self.tr("Renew the key of this computer"))
        self.setAccessibleName(self.windowTitle())
        what = self.tr("Whoever copied the former key from the key store of this computer can do nothing with it from then on.")
        others = self.tr(
            "Other computer accounts need a one-time code again before somebody can sign in there. Passwords stay as they are."
        )
        self.build(paragraph(what), Notice(self.tr("What changes"), tone="warn", detail=others, name="device_key.others"), gap=12)
        self.add_button(button(self.tr("Cancel"), name="device_key.cancel"), Role.RejectRole)
        self.add_button(button(self.tr("Renew"), name="device_key.ok", kind="filled"), Role.AcceptRole).setFocus()


class KeyRenewedDialog(Sheet):
    """Says what the former key still opens, and offers a backup with the new one; `accepted` wants it, or a place for it."""

    def __init__(self, parent: QWidget | None, older_backups: int, *, has_place: bool) -> None:
        super().__init__(parent, "", name="key_renewed", icon_name="circle-check", icon_tint="completed_fg", says_why=False)
        self.setWindowTitle(self.tr("The data has a new key"))
        self.setAccessibleName(self.windowTitle())
        now = self.tr("The former key opens nothing of this shop’s data any more.")
        old = self.tr("Backups and copies of before open with what opened them then. Delete those that you do not need.")
        if older_backups:
            counted = self.tr("%n backup(s) in your place for backups are of before.", "", older_backups)
            old = f"{counted} {old}"
        fresh = self.tr("Make a backup with the new key now: the program can check and try out only such backups by itself.")
        self.build(
            paragraph(now, name="key_renewed.now"),
            Notice(self.tr("What stays open"), tone="warn", detail=old, name="key_renewed.old"),
            paragraph(fresh),
            gap=12,
        )
        self.add_button(button(self.tr("Later"), name="key_renewed.later"), Role.RejectRole)
        words = self.tr("Back up now") if has_place else self.tr("Choose a place for backups")
        self.add_button(button(words, name="key_renewed.ok", kind="filled"), Role.AcceptRole).setFocus()
