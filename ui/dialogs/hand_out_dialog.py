"""Choose in which form customers are written to a file, which fields go along, and when the file is to be deleted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from backoffice.domain.handing_out import CONTACT, DAYS, DEFAULT, DEFAULT_DAYS, HandField, HandForm, offered
from ui.field_words import FORMS, HANDED, said
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import check_box, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import column, row
from ui.widgets.notices import Notice
from ui.widgets.sheet import Role, Sheet, paragraph

_WHO = frozenset({HandField.NAME, HandField.COMPANY, HandField.NUMBER})


class HandOutDialog(Sheet):
    """`chosen` carries form, fields and days. `sees_contact`: the person may see phone numbers and e-mail addresses."""

    chosen = Signal(object, object, int)

    def __init__(self, customers: int, parent: QWidget | None, *, sees_contact: bool) -> None:
        super().__init__(parent, "", name="hand_out", width=520)
        self.setWindowTitle(self.tr("Write %n customer(s) to a file", "", customers))
        self.setAccessibleName(self.windowTitle())
        self._sees_contact = sees_contact
        forms = [(said(words), form) for form, words in FORMS.items()]
        days = [(self.tr("in %n days", "", one), one) for one in DAYS]
        self._form = picker(forms, name="hand_out.form", accessible=self.tr("Form"))
        self._days = picker(days, name="hand_out.days", accessible=self.tr("To be deleted"), value=DEFAULT_DAYS)
        self._boxes = {one: check_box(said(HANDED[one]), name=f"hand_out.{one}", checked=one in DEFAULT) for one in HandField}
        about = self.tr(
            "The file lies readable on this computer: take as little along as its purpose needs. It is noted in the log, stands on the "
            "list of plain files, and you are reminded to delete it."
        )
        self._note = Notice(name="hand_out.note")
        self._ok = button(self.tr("Choose the place"), name="hand_out.ok", kind="filled", icon_name="folder-open")
        self.build(
            paragraph(about, "muted"),
            labelled(self.tr("Form"), self._form),
            text(self.tr("Fields"), Step.SMALL_STRONG),
            self._fields(),
            self._note,
            4,
            labelled(self.tr("To be deleted"), self._days),
        )
        self.add_button(button(self.tr("Cancel"), name="hand_out.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._form.currentIndexChanged.connect(self._check)
        for box in self._boxes.values():
            box.toggled.connect(self._check)
        self._ok.clicked.connect(self._give)
        self._check()
        self._form.setFocus()

    def _fields(self) -> QWidget:
        boxes = list(self._boxes.values())
        half = (len(boxes) + 1) // 2
        result = QWidget()
        result.setLayout(row(column(*boxes[:half], None, gap=8), column(*boxes[half:], None, gap=8), None, gap=48))
        return result

    def _check(self) -> None:
        there = offered(self._chosen_form)
        for one, box in self._boxes.items():
            box.setEnabled(one in there and (self._sees_contact or one not in CONTACT))
        fields = self._chosen_fields
        self._say(bool(CONTACT & fields))
        who = bool(_WHO & fields)
        self._ok.setEnabled(who)
        self.why_not("" if who else self.tr("Please choose name, company or number, so that the lines say who they are about."))

    def _say(self, contact: bool) -> None:
        if not self._sees_contact:
            self._note.say(self.tr("Phone numbers and e-mail addresses go along only for who may see them."))
        elif contact:
            self._note.say(self.tr("Each customer whose contact data goes along is noted as a look at it."), tone="warn")
        else:
            self._note.say(self.tr("Payment data never goes along."))

    @property
    def _chosen_form(self) -> HandForm:
        return HandForm(self._form.currentData())

    @property
    def _chosen_fields(self) -> frozenset[HandField]:
        return frozenset(one for one, box in self._boxes.items() if _on(box))

    def _give(self) -> None:
        self.chosen.emit(self._chosen_form, self._chosen_fields, int(self._days.currentData()))


def _on(box: QCheckBox) -> bool:
    return box.isEnabled() and box.isChecked()
