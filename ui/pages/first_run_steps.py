"""The steps of the first run that ask for something: language, shop, owner, and how to begin with orders.

A step shows itself, keeps what was typed in the draft, and says what is still missing. The order of the steps is the wizard's business.
"""

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as attribute

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QGridLayout, QVBoxLayout, QWidget

from backoffice.domain.people import CallingHours, ShopSettings
from ui.entrance_ports import Door
from ui.i18n import Language
from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.pages.password_fields import NewPassword
from ui.pages.tiles import Tile
from ui.theme import Step
from ui.widgets.buttons import Button, button
from ui.widgets.fields import Picker, check_box, field, labelled, picker
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import CONTROL_LARGE, column, fix_size, greedy, panel, row

COUNTRIES: dict[str, tuple[str, str, str]] = {  # code: name, zone, currency
    "DE": (QT_TRANSLATE_NOOP("Countries", "Germany"), "Europe/Berlin", "EUR"),
    "AT": (QT_TRANSLATE_NOOP("Countries", "Austria"), "Europe/Vienna", "EUR"),
    "CH": (QT_TRANSLATE_NOOP("Countries", "Switzerland"), "Europe/Zurich", "CHF"),
    "BE": (QT_TRANSLATE_NOOP("Countries", "Belgium"), "Europe/Brussels", "EUR"),
    "DK": (QT_TRANSLATE_NOOP("Countries", "Denmark"), "Europe/Copenhagen", "DKK"),
    "FR": (QT_TRANSLATE_NOOP("Countries", "France"), "Europe/Paris", "EUR"),
    "IE": (QT_TRANSLATE_NOOP("Countries", "Ireland"), "Europe/Dublin", "EUR"),
    "IT": (QT_TRANSLATE_NOOP("Countries", "Italy"), "Europe/Rome", "EUR"),
    "LU": (QT_TRANSLATE_NOOP("Countries", "Luxembourg"), "Europe/Luxembourg", "EUR"),
    "NL": (QT_TRANSLATE_NOOP("Countries", "Netherlands"), "Europe/Amsterdam", "EUR"),
    "PL": (QT_TRANSLATE_NOOP("Countries", "Poland"), "Europe/Warsaw", "PLN"),
    "ES": (QT_TRANSLATE_NOOP("Countries", "Spain"), "Europe/Madrid", "EUR"),
    "GB": (QT_TRANSLATE_NOOP("Countries", "United Kingdom"), "Europe/London", "GBP"),
}


@dataclass
class Draft:
    """What has been typed so far; it is kept only while the window is open."""

    language: Language = Language.GERMAN
    shop_name: str = ""
    country: str = "DE"
    calling_hours: tuple[CallingHours, ...] = attribute(default_factory=lambda: ShopSettings("").calling_hours)
    owner_name: str = ""

    def settings(self) -> ShopSettings:
        """Return the settings of the shop to create."""
        _, zone, currency = COUNTRIES[self.country]
        return ShopSettings(self.shop_name.strip(), self.country, zone, str(self.language), currency, self.calling_hours)


def country_choices() -> list[tuple[str, object]]:
    """Return countries to pick from, by name in the program's language."""
    return [(translated(name, "Countries"), code) for code, (name, _, _) in COUNTRIES.items()]


class HoursEditor(QWidget):
    """From when to when the shop phones back, for each weekday."""

    changed = Signal()

    def __init__(self, hours: tuple[CallingHours, ...], *, name: str) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        known = {entry.weekday: entry for entry in hours}
        self._days = [self._day(grid, day, known.get(day), name) for day in range(7)]
        grid.setColumnStretch(4, 1)

    @property
    def hours(self) -> tuple[CallingHours, ...]:
        """The days that are ticked, Monday first."""
        return tuple(
            CallingHours(day, int(begin.currentData()), int(end.currentData()))
            for day, (tick, begin, end) in enumerate(self._days)
            if tick.isChecked()
        )

    @property
    def fault(self) -> str:
        """What does not fit; empty if all does."""
        wrong = next((entry for entry in self.hours if entry.end_minute <= entry.start_minute), None)
        return "" if wrong is None else self.tr("{day}: the end is before the beginning.").format(day=QLocale().dayName(wrong.weekday + 1))

    def _day(self, grid: QGridLayout, day: int, known: CallingHours | None, name: str) -> tuple[QAbstractButton, Picker, Picker]:
        words = QLocale().standaloneDayName(day + 1)
        tick = check_box(words, name=f"{name}.{day}", checked=known is not None)
        entry = known or CallingHours(day, 9 * 60, 17 * 60)
        begin = self._time(f"{name}.{day}.from", self.tr("{day} from").format(day=words), entry.start_minute)
        end = self._time(f"{name}.{day}.to", self.tr("{day} to").format(day=words), entry.end_minute)
        for place, item in enumerate((tick, begin, text("–", tone="muted"), end)):
            grid.addWidget(item, day, place)
        for box in (begin, end):
            box.setEnabled(tick.isChecked())
            tick.toggled.connect(box.setEnabled)
            box.currentIndexChanged.connect(self.changed)
        tick.toggled.connect(self.changed)
        return tick, begin, end

    def _time(self, name: str, accessible: str, minute: int) -> Picker:
        minutes = sorted({*range(0, 24 * 60, 30), 24 * 60 - 1, minute})
        box = picker([(f"{m // 60:02}:{m % 60:02}", m) for m in minutes], name=name, accessible=accessible, value=minute)
        box.setMinimumWidth(104)
        return box


class StepPage(QWidget):
    """One step: a heading, a sentence, its content. `changed` when `missing` may have changed."""

    changed = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft

    @property
    def missing(self) -> str:
        """What is still to be done before going on; empty if nothing is."""
        return ""

    def lay_out(self, title: str, sentence: str, *items: QWidget | QVBoxLayout) -> None:
        """Put heading and sentence above the content."""
        head = column(text(title, Step.H1), text(sentence, tone="muted", wrap=True), gap=8)
        self.setLayout(column(head, 8, *items, None, gap=16))


class LanguageStep(StepPage):
    """Language, and the offer to look around first. `language_chosen` at once, so that the words change under the hand."""

    language_chosen = Signal(str)
    demo_chosen = Signal()
    restore_chosen = Signal()

    def __init__(self, draft: Draft, *, demo: bool) -> None:
        super().__init__(draft)
        self._group = QButtonGroup(self)
        german = self._tile("Deutsch", "Sie-Form, deutsche Fachwörter", Language.GERMAN)
        english = self._tile("English", "UK English", Language.ENGLISH)
        tiles = QWidget()
        tiles.setLayout(row(greedy(german), greedy(english), gap=16))
        look = button(self.tr("Look around with sample data"), name="first_run.demo", icon_name="eye", height=CONTROL_LARGE)
        look.clicked.connect(self.demo_chosen)
        back = button(self.tr("Restore from a backup"), name="first_run.restore", icon_name="history", height=CONTROL_LARGE)
        back.clicked.connect(self.restore_chosen)
        made_up = self.tr("A made-up shop opens. When you close the window, all of it is gone.")
        from_backup = self.tr("With the owner’s password or the recovery key of the emergency sheet.")
        offer = self._offer("store", self.tr("Just curious?"), made_up, look)
        offer.setVisible(demo)
        self.lay_out(
            self.tr("Welcome to Backoffice"),
            self.tr("Orders, customers and call-backs of your shop, encrypted on this computer. Choose the language first."),
            tiles,
            offer,
            self._offer("database-backup", self.tr("Do you have a backup of your shop?"), from_backup, back),
        )

    def _offer(self, icon_name: str, title: str, words: str, act: Button) -> QFrame:
        lines = QWidget()
        lines.setLayout(column(text(title, Step.H3), text(words, tone="muted", wrap=True), gap=4))
        return panel(
            row(Picture(icon_name, size=20), greedy(lines), act, gap=16, margins=(24, 16, 24, 16)), name=f"{act.objectName()}.offer"
        )

    def _tile(self, words: str, hint: str, language: Language) -> Tile:
        lines = column(text(words, Step.H3), text(hint, Step.SMALL, "muted"), gap=2)
        tile = Tile(
            row(lines, None, margins=(16, 12, 16, 12)), name=f"first_run.language.{language}", accessible=f"{words}, {hint}", height=64
        )
        tile.setChecked(self.draft.language is language)
        self._group.addButton(tile)
        tile.clicked.connect(lambda: self._choose(language))
        return tile

    def _choose(self, language: Language) -> None:
        if self.draft.language is not language:
            self.draft.language = language
            self.language_chosen.emit(str(language))


class ShopStep(StepPage):
    """Name, country and calling hours of the shop."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self._name = field(name="first_run.shop_name", accessible=self.tr("Name of the shop"), value=draft.shop_name, height=CONTROL_LARGE)
        self._name.setMaxLength(80)
        self._country = picker(country_choices(), name="first_run.country", accessible=self.tr("Country"), value=draft.country)
        fix_size(self._country, height=CONTROL_LARGE)
        self._hours = HoursEditor(draft.calling_hours, name="first_run.hours")
        who = row(
            greedy(labelled(self.tr("Name of the shop"), self._name)),
            greedy(labelled(self.tr("Country"), self._country, hint=self.tr("Sets time zone and currency."))),
            gap=16,
        )
        when = column(
            text(self.tr("When do you phone back?"), Step.H3),
            text(self.tr("Call-backs are proposed within these hours. You can change them at any time."), tone="muted", wrap=True),
            self._hours,
            gap=8,
        )
        card = panel(column(who, 8, when, gap=8, margins=(24, 24, 24, 24)), name="first_run.shop_card")
        self.lay_out(self.tr("Your shop"), self.tr("What stands on documents and decides about times."), card)
        self.setFocusProxy(self._name)
        self._name.textChanged.connect(self._keep)
        self._country.currentIndexChanged.connect(self._keep)
        self._hours.changed.connect(self._keep)

    @property
    def missing(self) -> str:
        if not self._name.text().strip():
            return self.tr("The name of the shop is still missing.")
        return self._hours.fault

    def _keep(self) -> None:
        self.draft.shop_name, self.draft.country = self._name.text(), str(self._country.currentData())
        self.draft.calling_hours = self._hours.hours
        self.changed.emit()


class OwnerStep(StepPage):
    """Who the owner is and the password."""

    def __init__(self, draft: Draft, door: Door) -> None:
        super().__init__(draft)
        self._name = field(name="first_run.owner_name", accessible=self.tr("Your name"), value=draft.owner_name, height=CONTROL_LARGE)
        self._name.setMaxLength(80)
        self._new = NewPassword(door.suggest_password, self._judge(door), name="first_run.password")
        name = labelled(self.tr("Your name"), self._name, hint=self.tr("As colleagues see it at sign-in."))
        card = panel(column(name, self._new, gap=12, margins=(24, 24, 24, 16)), name="first_run.owner_card")
        self.lay_out(
            self.tr("Owner and password"),
            self.tr("You may do everything and invite others. The password encrypts the data; nobody can look it up."),
            card,
        )
        self.setFocusProxy(self._name)
        self._name.textChanged.connect(self._keep)
        self._new.changed.connect(self.changed)

    @property
    def password(self) -> str:
        return self._new.password

    @property
    def missing(self) -> str:
        if not self._name.text().strip():
            return self.tr("Your name is still missing.")
        return self._new.fault and (self.tr("The password is not ready yet.") if len(self._new.fault) > 60 else self._new.fault)

    def _judge(self, door: Door) -> Callable[[str], None]:
        def judge(password: str) -> None:
            door.check_password(password, person_name=self.draft.owner_name.strip(), shop_name=self.draft.shop_name.strip())

        return judge

    def _keep(self) -> None:
        self.draft.owner_name = self._name.text()
        self._new.look_again()
        self.changed.emit()


class OrdersStep(StepPage):
    """How to begin: with an export file or with an empty shop."""

    chosen = Signal(str)

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft)
        self.lay_out(
            self.tr("How do you want to begin?"),
            self.tr("The shop is set up. Orders can come in now or later."),
            self._card(
                "import",
                "file-input",
                self.tr("Import an export file"),
                self.tr("Orders from Shopify or WooCommerce. You see a preview before anything is stored."),
                self.tr("Choose a file"),
                "filled",
            ),
            self._card(
                "empty",
                "shopping-bag",
                self.tr("Begin empty"),
                self.tr("The list of orders is empty until the first import."),
                self.tr("Open the shop"),
                "quiet",
            ),
        )

    def _card(self, what: str, icon_name: str, title: str, words: str, verb: str, kind: str) -> QFrame:
        act = button(verb, name=f"first_run.begin.{what}", kind=kind, height=CONTROL_LARGE, accessible=f"{verb}: {title}")
        act.clicked.connect(lambda: self.chosen.emit(what))
        lines = QWidget()
        lines.setLayout(column(text(title, Step.H3), text(words, tone="muted", wrap=True), gap=4))
        picture = Picture(icon_name, size=20)
        inner = row(picture, greedy(lines), act, gap=16, margins=(24, 16, 24, 16))
        inner.setAlignment(picture, Qt.AlignmentFlag.AlignVCenter)
        return panel(inner)
