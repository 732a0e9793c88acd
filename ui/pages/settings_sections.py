"""The parts of the settings page, one card each: shop data, appearance, payment methods, keys."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.domain.people import ShopSettings
from backoffice.domain.reports import PaymentMethod
from ui.context import UiContext
from ui.entrance_ports import Groups, RecoveryDesk, SettingsDesk
from ui.i18n import Language
from ui.messages import message
from ui.pages.first_run_steps import COUNTRIES, HoursEditor, country_choices
from ui.pages.recovery_page import RecoveryDialog
from ui.recovery_sheet import fixed_pitch, sheet_day
from ui.theme import Mode, Step, theme
from ui.widgets.buttons import button
from ui.widgets.fields import check_box, field, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import clear, column, greedy, panel, row, set_look
from ui.widgets.notices import Notice
from ui.widgets.spinner import Spinner

SCALES = (90, 100, 110, 125, 150)


class Section(QWidget):
    """A card with a heading, and a result line that keeps its height."""

    def __init__(self, title: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._body = column(gap=12)
        self._result = text("", Step.SMALL, "muted", wrap=True, name=f"{name}.result")
        self._result.setMinimumHeight(self._result.fontMetrics().height())
        self.spinner = Spinner(title, name=f"{name}.spinner", size=18)
        head = row(text(title, Step.H3), None, self.spinner)
        card: QFrame = panel(column(head, 12, self._body, 8, self._result, gap=0, margins=(16, 16, 16, 8)))
        self.setLayout(column(card, gap=0))

    def put(self, *items: QWidget) -> None:
        """Put items below one another."""
        for item in items:
            self._body.addWidget(item)

    def tell(self, words: str, tone: str = "done") -> None:
        """Say how it went."""
        self._result.setText(words)
        set_look(self._result, tone=tone)

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        self.spinner.stop()
        self.tell(message(error).plain, "problem")


class SettingsSection(Section):
    """A card of the shop's settings that a button saves; a subclass says what is typed and when it may be saved."""

    def __init__(self, title: str, context: UiContext, desk: SettingsDesk, *, name: str, save: str) -> None:
        super().__init__(title, name=name)
        self._context, self._desk = context, desk
        self._save = button(self.tr("Save"), name=save, kind="filled")
        self._save.clicked.connect(self._keep)

    def typed(self) -> ShopSettings:
        """Return the settings as they are typed; called where nothing is wrong with them."""
        raise NotImplementedError

    def look(self) -> None:
        """Say what is wrong, and let what differs from the settings be saved."""
        raise NotImplementedError

    def saved(self) -> None:
        """Tell those whom new settings concern."""

    def _keep(self) -> None:
        settings = self.typed()
        self.spinner.start()
        self._context.jobs.write(lambda _tick: self._desk.save(settings), self._kept, self.fail, owner=self)

    def _kept(self, _nothing: None) -> None:
        self.spinner.stop()
        self.look()
        self.tell(self.tr("Saved."))
        self.saved()


class ShopSection(SettingsSection):
    """Name, country and calling hours. Payment currency follows the country and is not changed here. `kept` when they were saved."""

    kept = Signal()

    def __init__(self, context: UiContext, desk: SettingsDesk) -> None:
        super().__init__(self.tr("Shop"), context, desk, name="settings.shop", save="settings.save")
        kept = desk.settings()
        self._name = field(name="settings.shop_name", accessible=self.tr("Name of the shop"), value=kept.name)
        self._name.setMaxLength(80)
        self._country = picker(country_choices(), name="settings.country", accessible=self.tr("Country"), value=kept.country)
        self._hours = HoursEditor(kept.calling_hours, name="settings.hours")
        who = QWidget()
        who.setLayout(
            row(greedy(labelled(self.tr("Name of the shop"), self._name)), greedy(labelled(self.tr("Country"), self._country)), gap=16)
        )
        foot = QWidget()
        foot.setLayout(row(None, self._save))
        self.put(who, text(self.tr("Calling hours"), Step.SMALL_STRONG), self._hours, foot)
        self._name.textChanged.connect(self.look)
        self._country.currentIndexChanged.connect(self.look)
        self._hours.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        fault = self.tr("The name of the shop is still missing.") if not self._name.text().strip() else self._hours.fault
        self._save.setEnabled(not fault and self.typed() != self._desk.settings())
        self.tell(fault, "problem")

    def typed(self) -> ShopSettings:
        country = str(self._country.currentData())
        kept = self._desk.settings()
        zone = kept.zone if country == kept.country else COUNTRIES[country][1]
        region = kept.region if country == kept.country else ""  # another country has other parts
        return replace(kept, name=self._name.text().strip(), country=country, zone=zone, region=region, calling_hours=self._hours.hours)

    def saved(self) -> None:
        self.kept.emit()


class AppearanceSection(Section):
    """Language, light or dark, the size of type, and the screen shield where there is one (`shielded` is not None); all at once."""

    language_chosen = Signal(str)
    mode_chosen = Signal(str)
    scale_chosen = Signal(float)
    shield_chosen = Signal(bool)

    def __init__(self, language: Language, shielded: bool | None = None) -> None:
        super().__init__(self.tr("Appearance"), name="settings.appearance")
        languages: list[tuple[str, object]] = [("Deutsch", "de"), ("English", "en")]
        modes: list[tuple[str, object]] = [
            (self.tr("Like the system"), str(Mode.SYSTEM)),
            (self.tr("Light"), str(Mode.LIGHT)),
            (self.tr("Dark"), str(Mode.DARK)),
        ]
        scales: list[tuple[str, object]] = [(f"{percent} %", percent) for percent in SCALES]
        self._language = picker(languages, name="settings.language", accessible=self.tr("Language"), value=str(language))
        self._mode = picker(modes, name="settings.mode", accessible=self.tr("Light or dark"), value=str(theme().mode))
        self._scale = picker(scales, name="settings.scale", accessible=self.tr("Font size"), value=round(theme().scale * 100))
        line = QWidget()
        line.setLayout(
            row(
                greedy(labelled(self.tr("Language"), self._language)),
                greedy(labelled(self.tr("Light or dark"), self._mode)),
                greedy(labelled(self.tr("Font size"), self._scale)),
                gap=16,
            )
        )
        self.put(line)
        if shielded is not None:
            shield = check_box(
                self.tr("Hide the windows from screen recordings and screen sharing"), name="settings.shield", checked=shielded
            )
            shield.toggled.connect(self.shield_chosen)
            self.put(shield)
        self._language.activated.connect(lambda: self.language_chosen.emit(str(self._language.currentData())))
        self._mode.activated.connect(lambda: self._take_mode(Mode(str(self._mode.currentData()))))
        self._scale.activated.connect(lambda: self._take_scale(int(self._scale.currentData()) / 100))

    def _take_mode(self, mode: Mode) -> None:
        theme().set_mode(mode)
        self.mode_chosen.emit(str(mode))

    def _take_scale(self, scale: float) -> None:
        theme().set_scale(scale)
        self.scale_chosen.emit(scale)


class PaymentSection(Section):
    """Which payment methods ship before payment."""

    def __init__(self, context: UiContext, desk: SettingsDesk) -> None:
        super().__init__(self.tr("Ships before payment"), name="settings.payment")
        self._context, self._desk = context, desk
        why = self.tr("Orders with these payment methods are ready to ship although the money is not in yet, such as invoice.")
        self._list = QWidget()
        self._list.setLayout(column(gap=8))
        self.put(text(why, tone="muted", wrap=True), self._list)
        self.reload()

    def reload(self) -> None:
        """Read the methods that orders of the shop have."""
        layout = self._list.layout()
        if layout is None:
            return
        clear(layout)
        methods = self._desk.payment_methods()
        for number, method in enumerate(methods):
            layout.addWidget(self._box(number, method))
        if not methods:
            layout.addWidget(text(self.tr("The payment methods appear here with the first import."), tone="muted", wrap=True))

    def _box(self, number: int, method: PaymentMethod) -> QWidget:
        box = check_box(method.name, name=f"settings.payment.{number}", checked=method.ships_before_payment)
        box.toggled.connect(lambda ships: self._set(method.name, ships=ships))
        return box

    def _set(self, name: str, *, ships: bool) -> None:
        self._context.jobs.write(
            lambda _tick: self._desk.set_ships_before_payment(name, ships),
            lambda _nothing: self.tell(self.tr("Saved.")),
            self.fail,
            owner=self,
        )


class KeysSection(Section):
    """The recovery key, which stays a task until the sheet is typed back, and the one-time code for another computer account."""

    confirmed = Signal()

    def __init__(self, context: UiContext, desk: RecoveryDesk, shop_name: Callable[[], str]) -> None:
        super().__init__(self.tr("Keys"), name="settings.keys")
        self._context, self._desk, self._shop_name = context, desk, shop_name
        self._state = Notice(name="settings.recovery_state")
        self._recovery = button("", name="settings.recovery", icon_name="printer")
        self._offer = button(self.tr("Show a one-time code"), name="settings.enrol", icon_name="user-plus")
        self._code = text("", Step.H2, name="settings.code", selectable=True)
        self._code.setFont(fixed_pitch(theme().face(Step.H3)))
        why = text(self.tr("Somebody works here under another computer account? The code makes it known."), tone="muted", wrap=True)
        first, second = QWidget(), QWidget()
        first.setLayout(row(self._recovery, None))
        second.setLayout(row(self._offer, self._code, None, gap=16))
        self.put(self._state, first, why, second)
        self._recovery.clicked.connect(self._make_key)
        self._offer.clicked.connect(self._make_code)
        self.reload()

    def reload(self) -> None:
        """Say whether the recovery key is confirmed."""
        if self._desk.recovery_confirmed():
            facts = self._desk.sheet_facts()
            valid = self.tr("No. {number} of {day} is valid. A new one takes its place at once; the old one then opens earlier backups.")
            self._state.say(
                self.tr("The emergency sheet is printed and checked."),
                tone="done",
                detail=valid.format(number=facts.number, day=sheet_day(facts)),
            )
            self._recovery.set_words(self.tr("Print a new emergency sheet"))
        else:
            detail = self.tr("It is due before the first real data is stored. Without it, a forgotten password locks the data for good.")
            self._state.say(self.tr("The recovery key is not confirmed yet."), tone="warn", detail=detail)
            self._recovery.set_words(self.tr("Print the emergency sheet"))

    def _make_key(self) -> None:
        """Show the key that is not confirmed yet, or make a new one in the place of one that is."""
        desk = self._desk
        self.spinner.start()
        self._context.jobs.write(lambda _tick: desk.pending_recovery() or desk.renew_recovery_key(), self._show_key, self.fail, owner=self)

    def _show_key(self, groups: Groups) -> None:
        self.spinner.stop()
        dialog = RecoveryDialog(self.window(), groups, self._shop_name(), self._desk, self._context.jobs)
        dialog.accepted.connect(self._confirm)
        dialog.open()

    def _confirm(self) -> None:
        self._context.jobs.write(lambda _tick: self._desk.confirm_recovery(), self._kept, self.fail, owner=self)

    def _kept(self, _nothing: None) -> None:
        self.reload()
        self.tell(self.tr("The recovery key is confirmed."))
        self.confirmed.emit()

    def _make_code(self) -> None:
        self.spinner.start()
        self._context.jobs.write(lambda _tick: self._desk.offer_enrolment(), self._show_code, self.fail, owner=self)

    def _show_code(self, code: str) -> None:
        self.spinner.stop()
        self._code.setText("-".join(code[first : first + 5] for first in range(0, len(code), 5)))
        self.tell(self.tr("Valid for 15 minutes and for one account."), "muted")
