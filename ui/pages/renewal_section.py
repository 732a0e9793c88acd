"""The card about new keys in the settings: what each of the three does, when it was renewed last, and how far a renewal is."""

from datetime import datetime

from PySide6.QtWidgets import QProgressBar, QWidget

from ui.box_renewal import renew_boxes
from ui.context import PAYMENTS_PAY_OUT, UiContext
from ui.dialogs.key_dialogs import DeviceKeyDialog
from ui.key_renewal import HUNDRED, KeyRenewal
from ui.pages.settings_sections import Section
from ui.theme import Step
from ui.widgets.buttons import Button, button
from ui.widgets.labels import text
from ui.widgets.layouts import Rule, column, fix_size, greedy, row


class RenewalSection(Section):
    """Renews the keys of the data, of account numbers and of this computer."""

    def __init__(self, context: UiContext, renewal: KeyRenewal) -> None:
        super().__init__(self.tr("Renew keys"), name="settings.renewal")
        self._context, self._renewal, self._desk = context, renewal, context.office.renewal
        renew = self.tr("Renew")
        made = (button(renew, name=f"settings.renewal.{name}", accessible=words) for name, words in self._names())
        self._data, self._boxes, self._device = made
        self._last = {name: text("", Step.SMALL, "muted", wrap=True, name=f"settings.renewal.{name}.last") for name, _ in self._names()}
        self._build()
        self._connect()
        self.reload()
        if renewal.problem is not None:  # it was begun from another page
            self.fail(renewal.problem)

    def _names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("data", self.tr("Renew the key of the data")),
            ("boxes", self.tr("Renew the key of account numbers")),
            ("device", self.tr("Renew the key of this computer")),
        )

    def _build(self) -> None:
        self._bar = QProgressBar()
        self._bar.setObjectName("settings.renewal.progress")
        self._bar.setAccessibleName(self.tr("Progress of the new key"))
        self._bar.setProperty("look", "thin")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, HUNDRED)
        fix_size(self._bar, height=4)
        self._cancel = button(self.tr("Cancel"), name="settings.renewal.cancel", kind="link")
        self._progress = QWidget()
        self._progress.setLayout(row(greedy(self._bar), self._cancel, gap=12))
        self.put(
            self._part(
                "data", self.tr("Data"), self.tr("When somebody has left or a password was seen. You can go on working."), self._data
            ),
            self._progress,
            Rule(),
            self._part(
                "boxes", self.tr("Account numbers"), self.tr("Sealed numbers are sealed again; nobody sees them meanwhile."), self._boxes
            ),
            Rule(),
            self._part(
                "device", self.tr("This computer"), self.tr("When somebody may have copied the key store of this computer."), self._device
            ),
        )

    def _part(self, name: str, title: str, what: str, renew: Button) -> QWidget:
        words, part = QWidget(), QWidget()
        words.setLayout(column(text(title, Step.STRONG), text(what, Step.SMALL, "muted", wrap=True), self._last[name], gap=2))
        part.setLayout(row(greedy(words), renew, gap=16))
        return part

    def _connect(self) -> None:
        self._data.clicked.connect(self._renewal.begin)
        self._cancel.clicked.connect(self._renewal.cancel)
        self._boxes.clicked.connect(self._renew_boxes)
        self._device.clicked.connect(self._ask_device)
        self._renewal.changed.connect(self._show_progress)
        self._renewal.failed.connect(self._fail)

    def reload(self) -> None:
        """Show how it stands with the keys."""
        state = self._desk.state()
        self._say_last("data", state.data_at, self.tr("A new key was begun and is not there yet.") if state.wanted else "")
        waiting = self.tr("%n account number(s) still under a former key.", "", state.boxes_waiting) if state.boxes_waiting else ""
        self._say_last("boxes", state.boxes_at, waiting)
        self._say_last("device", state.device_at, "")
        self._boxes.setEnabled(self._context.may(PAYMENTS_PAY_OUT) and self._context.office.holds_box_key)
        self._show_progress()

    def _say_last(self, name: str, at: datetime | None, more: str) -> None:
        never = self.tr("Not renewed yet.")
        said = never if at is None else self.tr("Last renewed: {when}.").format(when=self._context.formats.moment(at))
        self._last[name].setText(" ".join(filter(None, (said, more))))

    def _show_progress(self) -> None:
        self._data.setEnabled(not self._renewal.running)
        self._progress.setVisible(self._renewal.running)
        self._bar.setRange(0, HUNDRED if self._renewal.share else 0)
        self._bar.setValue(self._renewal.share)

    def _renew_boxes(self) -> None:
        self._boxes.setEnabled(False)

        def made(_none: None) -> None:
            self.reload()
            renew_boxes(self._context, self, self._boxes_done)

        self._context.jobs.write(lambda _tick: self._desk.renew_box_key(), made, self._fail, owner=self)

    def _boxes_done(self, left: tuple[int, ...]) -> None:
        self.reload()
        if left:
            self.tell(self.tr("%n account number(s) did not fit and stay as they are; ask for them again.", "", len(left)), "warn")
        else:
            self.tell(self.tr("All account numbers lie under the new key."))

    def _ask_device(self) -> None:
        dialog = DeviceKeyDialog(self.window())
        dialog.accepted.connect(self._renew_device)
        dialog.open()

    def _renew_device(self) -> None:
        self.spinner.start()
        self._context.jobs.write(lambda _tick: self._desk.renew_device_secret(), self._device_done, self._fail, owner=self)

    def _device_done(self, _none: None) -> None:
        self.spinner.stop()
        self.reload()
        self.tell(self.tr("This computer has a new key. Other computer accounts need a one-time code again."))

    def _fail(self, error: Exception) -> None:
        self.fail(error)
        self.reload()
