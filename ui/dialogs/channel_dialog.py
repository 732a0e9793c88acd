"""Ask once which shop a new kind of file comes from; the answer is remembered with the channel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.security.masking import is_payment_number
from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.typed_text import Takes

LONGEST = 80


class ChannelDialog(Sheet):
    """Asks for the name of a channel; `named` carries it. Closing it keeps the channel that the preview has."""

    named = Signal(str)

    def __init__(self, system: str, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="channel", icon_name="store", icon_tint="accent")
        self.setWindowTitle(self.tr("Which shop is this?"))
        self.setAccessibleName(self.windowTitle())
        words = self.tr(
            "This is an export from {system}. Orders with the same number are told apart by their shop. "
            "The answer is remembered for the next file."
        )
        self._name = field(name="channel.name", accessible=self.tr("Name of the channel"), value=proposed, takes=Takes.LABEL)
        self._box = labelled(self.tr("Name of the channel"), self._name)
        self._ok = button(self.tr("Use this name"), name="channel.ok", kind="filled")
        self.build(paragraph(words.format(system=system)), 8, self._box)
        self.add_button(button(self.tr("Cancel"), name="channel.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._name.textChanged.connect(self._check)
        self.accepted.connect(lambda: self.named.emit(self._name.text().strip()))
        self._check()
        self._name.selectAll()
        self._name.setFocus()

    def _check(self) -> None:
        words = self._name.text().strip()
        fault = ""
        if len(words) > LONGEST:
            fault = self.tr("At most 80 characters, please.")
        elif is_payment_number(words):
            fault = self.tr("This looks like a payment number. It does not belong here.")
        self._box.say(fault)
        self._ok.setEnabled(bool(words) and not fault)
        self.why_not("" if words else self.tr("Please enter a name."))
