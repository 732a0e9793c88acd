"""What a list leaves out: chips that name each filter and take it away, and the dialog in which they are set."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QWidget

from backoffice.domain.finding import Choices, Filters
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from ui import shop_words
from ui.formats import Formats
from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.theme import Step, theme
from ui.widgets.buttons import Button, button
from ui.widgets.fields import check_box, field, labelled
from ui.widgets.labels import text
from ui.widgets.layouts import Item, clear, column, fix_size, greedy, row, scrolling
from ui.widgets.sheet import Role, Sheet
from ui.widgets.typed_text import Takes

CHIP_HEIGHT, CHIP_LEAST = 28, 72
NAMED = 3
DAYS = ("placed_from", "placed_until")
KINDS = {
    "order": QT_TRANSLATE_NOOP("OrderFilters", "Order"),
    "payment": QT_TRANSLATE_NOOP("OrderFilters", "Payment"),
    "delivery": QT_TRANSLATE_NOOP("OrderFilters", "Delivery"),
    "channels": QT_TRANSLATE_NOOP("OrderFilters", "Channel"),
    "countries": QT_TRANSLATE_NOOP("OrderFilters", "Country"),
    "carriers": QT_TRANSLATE_NOOP("OrderFilters", "Carrier"),
    "methods": QT_TRANSLATE_NOOP("OrderFilters", "Payment method"),
    "tags": QT_TRANSLATE_NOOP("OrderFilters", "Tag"),
    "placed_from": QT_TRANSLATE_NOOP("OrderFilters", "From"),
    "placed_until": QT_TRANSLATE_NOOP("OrderFilters", "Until"),
    "due": QT_TRANSLATE_NOOP("OrderFilters", "Due today"),
    "shipped_today": QT_TRANSLATE_NOOP("OrderFilters", "Shipped today"),
    "held": QT_TRANSLATE_NOOP("OrderFilters", "Waiting for long"),
    "refund_due": QT_TRANSLATE_NOOP("OrderFilters", "Refund due"),
}
_STATUSES: Mapping[str, Mapping[str, str]] = {
    "order": shop_words.ORDER_STATUSES,
    "payment": shop_words.PAYMENT_STATUSES,
    "delivery": shop_words.DELIVERY_STATUSES,
}


def kind_words(kind: str) -> str:
    """Return what a kind of filter is called."""
    return translated(KINDS[kind], "OrderFilters")


def value_words(kind: str, value: object, choices: Choices, formats: Formats) -> str:
    """Return the words for a value of a filter."""
    if kind in _STATUSES:
        return translated(_STATUSES[kind][str(value)])
    if kind == "channels":
        return next((name for number, name in choices.channels if number == value), str(value))
    if kind == "countries":
        return country_words(str(value), formats)
    return write_day(value, formats) if isinstance(value, date) else str(value)


def country_words(code: str, formats: Formats) -> str:
    """Return a country's name in the program's language with its code; a code that Qt does not know stands alone."""
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyCountry:
        return code
    own = QLocale(_locale(formats).language(), territory).nativeTerritoryName() if code in ("DE", "AT", "CH", "LI") else ""
    name = own if own and formats.language == "de" else QLocale.territoryToString(territory)
    return f"{name} ({code})"


def write_day(day: date, formats: Formats) -> str:
    """Write a day as it is typed here ("10.03.2026", "10/03/2026")."""
    return _locale(formats).toString(QDate(day.year, day.month, day.day), _pattern(formats))


def read_day(words: str, formats: Formats) -> date | None:
    """Read a day as it is typed here, or by ISO 8601; None for what is no day."""
    if not words.strip():
        return None
    for pattern in (_pattern(formats), "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd"):
        found = _locale(formats).toDate(words.strip(), pattern)
        if found.isValid() and found.year() >= 1970:
            return date(found.year(), found.month(), found.day())
    return None


def _locale(formats: Formats) -> QLocale:
    return QLocale(formats.language)


def _pattern(formats: Formats) -> str:
    return "dd.MM.yyyy" if formats.language == "de" else "dd/MM/yyyy"


def without(filters: Filters, kind: str) -> Filters:
    """Return the filters without one kind."""
    return replace(filters, **{kind: getattr(Filters(), kind)})


class FilterChips(QWidget):
    """The filters that are set, one chip for each kind. `changed` carries what is left when one is taken away."""

    changed = Signal(object)
    cleared = Signal()
    save_asked = Signal()

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self.setObjectName("orders.filters")
        self._formats = formats
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = row(gap=8)
        self.setLayout(self._row)
        self.hide()

    def show_filters(self, filters: Filters, base: Filters, choices: Choices) -> None:
        """Show what is set beyond the view's own filters; nothing set takes no room."""
        clear(self._row)
        kinds = [one.name for one in fields(filters) if getattr(filters, one.name) != getattr(base, one.name)]
        for kind in kinds:
            value = getattr(filters, kind)
            if value:
                self._row.addWidget(self._chip(filters, kind, value, choices))
        if kinds:
            drop = button(self.tr("Clear all"), name="orders.filters.clear", kind="link")
            keep = button(self.tr("Save as view …"), name="orders.filters.save", kind="link")
            drop.clicked.connect(self.cleared)
            keep.clicked.connect(self.save_asked)
            self._row.addWidget(drop)
            self._row.addWidget(keep)
        self._row.addStretch(1)
        self.setVisible(bool(kinds))

    def _chip(self, filters: Filters, kind: str, value: object, choices: Choices) -> Button:
        words = kind_words(kind)
        if isinstance(value, frozenset):
            named = sorted(value_words(kind, one, choices, self._formats) for one in value)
            more = f" +{len(named) - NAMED}" if len(named) > NAMED else ""
            words = f"{words}: {', '.join(named[:NAMED])}{more}"
        elif isinstance(value, date):
            words = f"{words} {write_day(value, self._formats)}"
        spoken = self.tr("Take the filter away: {words}").format(words=words)
        chip = button(words, name=f"orders.filter.{kind}", icon_name="x", height=CHIP_HEIGHT, accessible=spoken)
        chip.setToolTip(spoken)
        chip.setMinimumWidth(theme().px(CHIP_LEAST))  # many filters share the row; the tooltip says all of each
        chip.clicked.connect(lambda: self.changed.emit(without(filters, kind)))
        return chip


class FilterDialog(Sheet):
    """All filters in one dialog, by mouse or keyboard. `chosen` carries the filters."""

    chosen = Signal(object)

    def __init__(self, filters: Filters, choices: Choices, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="filter", width=760)
        self.setWindowTitle(self.tr("Filter the list"))
        self.setAccessibleName(self.windowTitle())
        self._filters, self._formats = filters, formats
        self._boxes: dict[str, list[tuple[object, QCheckBox]]] = {}
        self._days = {kind: self._day(kind) for kind in DAYS}
        groups = [self._group(kind, values) for kind, values in _offered(filters, choices).items() if values]
        columns = [greedy(_stack(groups[place::3], self)) for place in range(3)]
        inner = QWidget()
        inner.setLayout(row(*columns, gap=24))
        area = scrolling(inner, "filter.groups")
        fix_size(area, height=310)
        self._ok = button(self.tr("Show"), name="filter.ok", kind="filled")
        days: list[Item] = [greedy(labelled(kind_words(kind), self._days[kind])) for kind in DAYS]
        self.build(text(self.tr("Received"), Step.SMALL_STRONG), row(*days, gap=16), area, gap=4)
        self._label(choices)
        drop = self.add_button(button(self.tr("Clear all"), name="filter.clear"), Role.ResetRole)
        drop.clicked.connect(self._clear)
        self.add_button(button(self.tr("Cancel"), name="filter.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.chosen.emit(self.found()))
        first = next((box for boxes in self._boxes.values() for _value, box in boxes), None)
        if first is not None:
            first.setFocus()
        self._check()

    def found(self) -> Filters:
        """Return what is set in the dialog; what it does not offer stays as it was."""
        picked = {kind: frozenset(value for value, box in boxes if box.isChecked()) for kind, boxes in self._boxes.items()}
        days = {kind: read_day(edit.text(), self._formats) for kind, edit in self._days.items()}
        changed: dict[str, object] = {**picked, **days}
        return replace(self._filters, **changed)  # type: ignore[arg-type]

    def _day(self, kind: str) -> QLineEdit:
        value = getattr(self._filters, kind)
        words = write_day(value, self._formats) if value else ""
        hint = self.tr("DD.MM.YYYY") if self._formats.language == "de" else self.tr("DD/MM/YYYY")
        edit = field(name=f"filter.{kind}", accessible=kind_words(kind), value=words, placeholder=hint, takes=Takes.LABEL)
        edit.textChanged.connect(self._check)
        return edit

    def _group(self, kind: str, values: tuple[object, ...]) -> str:
        chosen = getattr(self._filters, kind)
        self._boxes[kind] = [(value, check_box("", name=f"filter.{kind}.{value}", checked=value in chosen)) for value in values]
        return kind

    def boxes(self, kind: str) -> list[QCheckBox]:
        """Return the boxes of a kind."""
        return [box for _value, box in self._boxes[kind]]

    def _label(self, choices: Choices) -> None:
        for kind, boxes in self._boxes.items():
            for value, box in boxes:
                words = value_words(kind, value, choices, self._formats)
                box.setText(words.replace("&", "&&"))
                box.setAccessibleName(f"{kind_words(kind)}: {words}")

    def _clear(self) -> None:
        for boxes in self._boxes.values():
            for _value, box in boxes:
                box.setChecked(False)
        for edit in self._days.values():
            edit.clear()

    def _check(self) -> None:
        if not hasattr(self, "_ok"):
            return
        faults = [edit for edit in self._days.values() if edit.text().strip() and read_day(edit.text(), self._formats) is None]
        begin, end = (read_day(self._days[kind].text(), self._formats) for kind in DAYS)
        words = self.tr("This is no day that exists.") if faults else ""
        if begin and end and begin > end:
            words = self.tr("The first day lies after the last one.")
        self._ok.setEnabled(not words)
        self.why_not(words)


def _stack(kinds: list[str], dialog: FilterDialog) -> QWidget:
    items: list[Item] = []
    for kind in kinds:
        items += [text(kind_words(kind), Step.SMALL_STRONG), *dialog.boxes(kind), 12]
    stack = QWidget()
    stack.setLayout(column(*items, None, gap=4))
    return stack


def _offered(filters: Filters, choices: Choices) -> dict[str, tuple[object, ...]]:
    """Return the values of each kind: all states, what occurs in the shop, and what is set already."""
    there: dict[str, tuple[object, ...]] = {"order": tuple(OrderStatus), "payment": tuple(PaymentStatus), "delivery": tuple(DeliveryStatus)}
    there |= {"channels": tuple(number for number, _name in choices.channels), "countries": choices.countries}
    there |= {"methods": choices.methods, "carriers": choices.carriers, "tags": choices.tags}
    return {kind: (*values, *sorted(getattr(filters, kind) - set(values))) for kind, values in there.items()}
