"""Two customers side by side: why they may be one, which one stays, and field by field whose value stays."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QGridLayout, QStackedLayout, QVBoxLayout, QWidget

from backoffice.domain.merging import Comparison, Field, Side
from backoffice.errors import BackofficeError, Cancelled
from ui.context import UiContext
from ui.pages.duplicate_words import field_words, marks_words, orders_words, reasons_words, value_of
from ui.theme import Step, theme
from ui.widgets.buttons import button
from ui.widgets.choice import LEAD, Choice
from ui.widgets.labels import text
from ui.widgets.layouts import Rule, add, clear, column, row, scrolling, set_look
from ui.widgets.notices import EmptyState

LABELS = 88
Pair = tuple[int, int]


class DuplicatesPane(QFrame):
    """Shows one pair. `merge_asked(comparison, kept, chosen)`, `two_asked(comparison)`, `skip_asked`."""

    merge_asked = Signal(object, int, object)
    two_asked = Signal(object)
    skip_asked = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._wanted: Pair | None = None
        self.comparison: Comparison | None = None
        self._groups: dict[str, QButtonGroup] = {}
        self.setObjectName("duplicate")
        self.setAccessibleName(self.tr("Two customers side by side"))
        self.setProperty("look", "card")
        self._build()

    def _build(self) -> None:
        self._empty = EmptyState("users", "", name="duplicate.empty")
        self._body = QWidget()
        self._content = QVBoxLayout(self._body)
        self._content.setContentsMargins(24, 16, 24, 16)
        self._content.setSpacing(8)
        whole = QWidget()
        whole.setLayout(column(scrolling(self._body, "duplicate.scroll"), Rule(), self._foot(), gap=0))
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(whole)
        self.show_nothing()

    def _foot(self) -> QWidget:
        self._merge = button(self.tr("Make one of them"), name="duplicate.merge", kind="filled", icon_name="users", key="Ctrl+Return")
        self._two = button(self.tr("No duplicate"), name="duplicate.two", key="Ctrl+D")
        self._skip = button(self.tr("Skip"), name="duplicate.skip", kind="ghost", key="Alt+Down")
        self._merge.clicked.connect(self.ask_merge)
        self._two.clicked.connect(self.ask_two)
        self._skip.clicked.connect(self.skip_asked)
        what = self.tr("Orders, callbacks, addresses, notes and consents of both stay. It can be taken back for 30 days.")
        foot = QWidget()
        foot.setProperty("look", "clear")
        about = text(what, Step.SMALL, "muted", wrap=True, name="duplicate.about")
        foot.setLayout(column(about, row(self._merge, self._two, None, self._skip), gap=12, margins=(24, 12, 24, 16)))
        return foot

    def show_nothing(self, sentence: str = "") -> None:
        """Show no pair, and forget the one that was shown."""
        self._wanted, self.comparison = None, None
        clear(self._content)
        self._groups.clear()
        self._empty.say("users", sentence or self.tr("Select a pair to compare the two customers."))
        self._stack.setCurrentIndex(0)

    def load(self, pair: Pair) -> None:
        """Read a pair and show it; of several asked for in a row only the last is shown."""
        self._wanted = pair
        desk = self._context.office.duplicates
        self._context.jobs.read(lambda _tick: desk.compare(*pair), self._take, self._fail, owner=self)

    def ask_merge(self) -> None:
        """Ask to make one of the two as it is chosen."""
        if self.comparison is not None:
            self.merge_asked.emit(self.comparison, self.kept, self.chosen)

    def ask_two(self) -> None:
        """Ask to remember that they are two."""
        if self.comparison is not None:
            self.two_asked.emit(self.comparison)

    def choose_side(self, place: int) -> None:
        """Let the first (0) or second (1) customer stay, with all that they have."""
        for group in self._groups.values():
            group.buttons()[place].setChecked(True)

    @property
    def kept(self) -> int:
        """The customer who stays."""
        return self._chosen_of("kept") or 0

    @property
    def chosen(self) -> Mapping[Field, int]:
        """Whose value stays, by field."""
        if self.comparison is None:
            return {}
        return {field: self._chosen_of(field) or who for field, who in self.comparison.suggested.items()}

    def _chosen_of(self, key: str) -> int | None:
        group = self._groups.get(key)
        return None if group is None else group.checkedId()

    def _take(self, found: Comparison) -> None:
        if self._wanted != (found.first.id, found.second.id):
            return
        self.comparison = found
        self._groups.clear()
        clear(self._content)
        add(self._content, text(self.tr("Is this one customer?"), Step.H2, name="duplicate.title"))
        add(self._content, text(reasons_words(found.reasons), tone="muted", wrap=True, name="duplicate.reasons"))
        add(self._content, 8)
        self._content.addLayout(self._grid(found))
        add(self._content, None)
        self._stack.setCurrentIndex(1)

    def _grid(self, found: Comparison) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, theme().px(LABELS))
        for place in (1, 2):
            grid.setColumnStretch(place, 1)
        numbers = [self.tr("No. {number}").format(number=side.number) for side in (found.first, found.second)]
        self._choice_row(grid, "kept", self.tr("Stays"), numbers, found, found.suggested_kept)
        self._rule(grid)
        for field in Field:
            values = [value_of(side, field) for side in (found.first, found.second)]
            if field in found.differing:
                self._choice_row(grid, field, field_words(field), values, found, found.suggested[field])
            elif any(values):
                self._value_row(grid, field, field_words(field), [value or "–" for value in values])
        self._rule(grid)
        self._facts(grid, (found.first, found.second))
        return grid

    def _facts(self, grid: QGridLayout, sides: tuple[Side, Side]) -> None:
        """Show what is kept of both."""
        formats = self._context.formats
        self._value_row(grid, "addresses", self.tr("Addresses"), ["\n".join(side.addresses) or "–" for side in sides])
        self._value_row(grid, "orders", self.tr("Orders"), [orders_words(side, formats) for side in sides])
        self._value_row(grid, "along", self.tr("Goes along"), [self._along(side) for side in sides])
        marks = [marks_words(side, formats) for side in sides]
        if set(marks) != {"–"}:
            self._value_row(grid, "marks", self.tr("Marks"), marks)

    def _along(self, side: Side) -> str:
        """Write what else goes with a customer; a dash for nothing."""
        counted = [
            self.tr("%n callback(s)", "", side.callbacks) if side.callbacks else "",
            self.tr("%n note(s)", "", side.notes) if side.notes else "",
            self.tr("%n consent(s)", "", side.consents) if side.consents else "",
        ]
        return ", ".join(words for words in counted if words) or "–"

    def _choice_row(self, grid: QGridLayout, key: str, label: str, values: list[str], found: Comparison, suggested: int) -> None:
        at, group = grid.rowCount(), QButtonGroup(self)
        self._label(grid, at, label)
        for place, (side, value) in enumerate(zip((found.first, found.second), values, strict=True)):
            choice = Choice(value, name=f"duplicate.{key}.{place + 1}", accessible=f"{label}: {value}")
            choice.setChecked(side.id == suggested)
            group.addButton(choice, side.id)
            grid.addWidget(choice, at, place + 1)
        self._groups[key] = group

    def _value_row(self, grid: QGridLayout, key: str, label: str, values: list[str]) -> None:
        at = grid.rowCount()
        self._label(grid, at, label)
        for place, value in enumerate(values, start=1):
            shown = text(value, wrap=True, name=f"duplicate.{key}.{place}", selectable=True)
            shown.setContentsMargins(theme().px(LEAD), 6, 8, 6)
            shown.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            if value == "–":
                set_look(shown, tone="muted")
            grid.addWidget(shown, at, place, Qt.AlignmentFlag.AlignTop)

    def _label(self, grid: QGridLayout, at: int, words: str) -> None:
        label = text(words, Step.SMALL_STRONG, "muted")
        label.setContentsMargins(0, 8, 0, 8)
        grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)

    def _rule(self, grid: QGridLayout) -> None:
        at = grid.rowCount()
        grid.setRowMinimumHeight(at, theme().px(16))
        grid.addWidget(Rule(), at, 0, 1, 3, Qt.AlignmentFlag.AlignVCenter)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError) and not isinstance(error, Cancelled):
            self.show_nothing(self.tr("One of the two is no longer there. Search for duplicates again."))

    @property
    def choices(self) -> tuple[QAbstractButton, ...]:
        """Everything that can be chosen, in the order in which it stands."""
        return tuple(choice for group in self._groups.values() for choice in group.buttons())
