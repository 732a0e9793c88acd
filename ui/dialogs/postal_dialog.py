"""An address of a customer: written, or corrected."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.customers import ADDRESS_KINDS, CustomerAddress
from ui.countries import Countries
from ui.dialogs.postal_fields import PostalFields
from ui.pages.customer_words import kind_words
from ui.widgets.buttons import button
from ui.widgets.fields import labelled, picker
from ui.widgets.layouts import fix_size, row
from ui.widgets.sheet import Role, Sheet

WIDTH = 780


class PostalDialog(Sheet):
    """`written` carries the address."""

    written = Signal(object)

    def __init__(
        self, title: str, address: CustomerAddress, countries: Countries, parent: QWidget | None = None, *, with_kind: bool = True
    ) -> None:
        super().__init__(parent, title, name="postal", width=WIDTH)
        kinds: list[tuple[str, object]] = [(kind_words(kind), kind) for kind in ADDRESS_KINDS]
        self._kind = picker(kinds, name="postal.kind", accessible=self.tr("What for"), value=address.kind)
        self._postal = PostalFields(address, countries, name="postal")
        self._ok = button(self.tr("Save address"), name="postal.ok", kind="filled", key="Ctrl+Return")
        what_for = labelled(self.tr("What for"), self._kind)
        fix_size(what_for, width=208)
        what_for.setVisible(with_kind)
        self.build(row(what_for, None), self._postal, gap=4)
        self.add_button(button(self.tr("Cancel"), name="postal.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.written.emit(replace(self._postal.address, kind=str(self._kind.currentData()))))
        self._postal.changed.connect(self._check)
        self._postal.take_focus()
        self._check()

    def _check(self) -> None:
        fault = self._postal.fault()
        self._ok.setEnabled(not fault)
        self.why_not(fault)
