"""What is asked beside the result of a call: what was agreed, and when to call again."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QDateEdit, QTimeEdit, QWidget

from backoffice.domain.callbacks import CallWindow
from ui.formats import Formats
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import check_box, field, labelled, text_area
from ui.widgets.layouts import CONTROL, fix_size, row
from ui.widgets.sheet import Role, Sheet
from ui.widgets.typed_text import Takes

Box = TypeVar("Box", QDateEdit, QTimeEdit)


class ReachedDialog(Sheet):
    """`given` carries what was agreed and, if somebody is to be called again, on which day (else None)."""

    given = Signal(str, object)

    def __init__(self, name: str, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="reached", says_why=False)
        self.setWindowTitle(self.tr("{name} reached").format(name=name) if name else self.tr("Reached"))
        self.setAccessibleName(self.windowTitle())
        self._agreed = text_area(name="reached.agreed", accessible=self.tr("What was agreed"), height=80)
        self._again = check_box(self.tr("Call again on"), name="reached.again")
        self._day = day_field("reached.day", self.tr("Day"), formats.today() + timedelta(days=1), formats.today())
        self._day.setEnabled(False)
        self._again.toggled.connect(self._day.setEnabled)
        ok = button(self.tr("Save"), name="reached.ok", kind="filled", key="Ctrl+Return")
        hint = self.tr("May stay empty. Payment numbers are hidden before anything is stored.")
        self.build(labelled(self.tr("What was agreed"), self._agreed, hint=hint), row(self._again, self._day, None, gap=12))
        self.add_button(button(self.tr("Cancel"), name="reached.cancel"), Role.RejectRole)
        self.add_button(ok, Role.AcceptRole)
        ok.clicked.connect(self._give)
        self._agreed.setFocus()

    def _give(self) -> None:
        day = self._day.date()
        again = date(day.year(), day.month(), day.day()) if self._again.isChecked() else None
        self.given.emit(self._agreed.toPlainText().strip(), again)


class WhenDialog(Sheet):
    """Asks when to call. `given` carries a window (aware, UTC), or None for as soon as possible."""

    given = Signal(object)

    def __init__(self, title: str, formats: Formats, window: CallWindow | None, parent: QWidget | None = None) -> None:
        super().__init__(parent, title, name="when")
        self._formats = formats
        start, end = self._proposed(window)
        self._soon = check_box(self.tr("As soon as possible"), name="when.soon")
        self._day = day_field("when.day", self.tr("Day"), start.date(), formats.today())
        self._from = time_field("when.from", self.tr("From"), start.time())
        self._until = time_field("when.until", self.tr("Until"), end.time())
        self._ok = button(self.tr("Save"), name="when.ok", kind="filled", key="Ctrl+Return")
        parts = ((self.tr("Day"), self._day), (self.tr("From"), self._from), (self.tr("Until"), self._until))
        times = row(*[labelled(words, box) for words, box in parts], gap=12)
        self.build(times, self._soon)
        self.add_button(button(self.tr("Cancel"), name="when.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.given.emit(self._window()))
        self._soon.toggled.connect(self._check)
        self._day.dateChanged.connect(self._check)
        for one in (self._from, self._until):
            one.timeChanged.connect(self._check)
        self._day.setFocus()
        self._check()

    def _proposed(self, window: CallWindow | None) -> tuple[datetime, datetime]:
        zone = self._formats.zone
        if window is not None and window.end > self._formats.now:
            return window.start.astimezone(zone), window.end.astimezone(zone)
        later = (self._formats.now + timedelta(hours=1)).astimezone(zone).replace(minute=0, second=0)
        return later, later + timedelta(hours=1)

    def _window(self) -> CallWindow | None:
        if self._soon.isChecked():
            return None
        day, zone = self._day.date(), self._formats.zone

        def at(box: QTimeEdit) -> datetime:
            moment = datetime.combine(date(day.year(), day.month(), day.day()), time(box.time().hour(), box.time().minute()), zone)
            return moment.astimezone(UTC)

        return CallWindow(at(self._from), at(self._until))

    def _check(self) -> None:
        soon = self._soon.isChecked()
        for one in (self._day, self._from, self._until):
            one.setEnabled(not soon)
        window = self._window()
        fault = ""
        if window is not None and window.end <= window.start:
            fault = self.tr("The time ends before it begins.")
        elif window is not None and window.end <= self._formats.now:
            fault = self.tr("This time is over.")
        self._ok.setEnabled(not fault)
        self.why_not(fault)


class NumberDialog(Sheet):
    """Asks for name, topic and number to put them right; `given` carries the three, None for what stays as it is.

    Where the number is not shown in full, `masked` stands in its empty field.
    """

    given = Signal(object, object, object)

    def __init__(self, name: str, topic: str, phone: str, masked: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="correct", says_why=False)
        self.setWindowTitle(self.tr("Correct"))
        self.setAccessibleName(self.windowTitle())
        self._before = (name, topic, phone)
        self._name = field(name="correct.name", accessible=self.tr("Name"), value=name)
        self._topic = field(name="correct.topic", accessible=self.tr("Topic"), value=topic)
        self._phone = field(name="correct.phone", accessible=self.tr("Number"), value=phone, placeholder=masked, takes=Takes.LABEL)
        ok = button(self.tr("Save"), name="correct.ok", kind="filled")
        parts = ((self.tr("Name"), self._name), (self.tr("Topic"), self._topic), (self.tr("Number"), self._phone))
        self.build(*[labelled(words, control) for words, control in parts])
        self.add_button(button(self.tr("Cancel"), name="correct.cancel"), Role.RejectRole)
        self.add_button(ok, Role.AcceptRole)
        ok.clicked.connect(self._give)
        self._phone.setFocus()

    def _give(self) -> None:
        now = [one.text().strip() for one in (self._name, self._topic, self._phone)]
        self.given.emit(*(value if value != before else None for value, before in zip(now, self._before, strict=True)))


def day_field(name: str, accessible: str, day: date, first: date) -> QDateEdit:
    """Return a field for a day from `first` on."""
    result = QDateEdit(QDate(day.year, day.month, day.day))
    result.setMinimumDate(QDate(first.year, first.month, first.day))
    result.setCalendarPopup(True)
    return _styled(result, name, accessible)


def time_field(name: str, accessible: str, at: time) -> QTimeEdit:
    """Return a field for a time of day."""
    result = QTimeEdit(QTime(at.hour, at.minute))
    result.setDisplayFormat("HH:mm")
    result.lineEdit().setTextMargins(6, 0, 0, 0)  # where the text of a field for a day begins
    return _styled(result, name, accessible)


def _styled(box: Box, name: str, accessible: str) -> Box:
    box.setObjectName(name)
    box.setAccessibleName(accessible)
    box.setProperty("kind", "field")
    box.setProperty("step", str(Step.BODY))
    fix_size(box, height=CONTROL)
    return box
