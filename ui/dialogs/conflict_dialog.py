"""Two versions of one thing side by side, field by field; one of them is chosen, and the other stays in nobody's way."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from backoffice.domain.orders import Address, OrderLine
from ui.formats import Formats
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import panel
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.work_words import ADDRESS_FIELDS, work_words

Field = tuple[str, str, str, str]  # its key, what it is called, what stands here, what the shop system says


class ConflictDialog(Sheet):
    """`chosen` carries whether the shop system's version is taken."""

    chosen = Signal(bool)

    def __init__(self, title: str, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="conflict", width=640, says_why=False)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        about = self.tr("It was changed here and in the shop system. What differs is bold. You can take the choice back.")
        self.build(paragraph(about, "muted"), 8, panel(self._grid(fields), "inset"))
        keep = button(self.tr("Keep what stands here"), name="conflict.ours")
        take = button(self.tr("Take the shop system’s"), name="conflict.theirs", kind="filled")
        self.add_button(button(self.tr("Decide later"), name="conflict.later"), Role.RejectRole)
        self.add_button(keep, Role.ActionRole)
        self.add_button(take, Role.AcceptRole)
        keep.clicked.connect(self._keep)
        take.clicked.connect(lambda: self.chosen.emit(True))

    def _keep(self) -> None:
        self.chosen.emit(False)
        self.accept()

    def _grid(self, fields: Sequence[Field]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, head in ((1, self.tr("Here")), (2, self.tr("Shop system"))):
            grid.addWidget(text(head, Step.SMALL_STRONG, "muted"), 0, place)
        for at, (key, label, left, right) in enumerate(fields, start=1):
            step = Step.BODY if left == right else Step.STRONG
            grid.addWidget(text(label, Step.SMALL, "muted"), at, 0, Qt.AlignmentFlag.AlignTop)
            for place, (side, value) in enumerate((("ours", left), ("theirs", right)), start=1):
                grid.addWidget(text(value or "–", step, wrap=True, name=f"conflict.{side}.{key}"), at, place, Qt.AlignmentFlag.AlignTop)
        return grid


def address_fields(ours: Address, theirs: Address) -> list[Field]:
    """Return the fields of two addresses, without those that are empty in both."""
    pairs = [(name, getattr(ours, name), getattr(theirs, name)) for name in ADDRESS_FIELDS]
    return [(name, work_words(ADDRESS_FIELDS, name), left, right) for name, left, right in pairs if left or right]


def line_fields(
    ours: Sequence[OrderLine], theirs: Sequence[OrderLine], label: Callable[[int], str], currency: str, formats: Formats
) -> list[Field]:
    """Return two lists of lines beside each other: the same article in one row, at its place first; what one side lacks is empty there."""
    left: list[OrderLine] = list(theirs)
    rows: list[tuple[OrderLine | None, OrderLine | None]] = []
    for line in ours:
        same = next((other for other in left if (other.sku, other.title) == (line.sku, line.title)), None)
        if same is not None:
            left.remove(same)
        rows.append((line, same))
    only_here = [place for place, row in enumerate(rows) if row[1] is None]
    for place, other in zip_longest(only_here, list(left)):
        if other is not None and place is not None:
            rows[place] = (rows[place][0], other)
        elif other is not None:
            rows.append((None, other))

    def words(line: OrderLine | None) -> str:
        return (
            "" if line is None else f"{formats.quantity(line.quantity_milli)} × {line.title}\n{formats.money(line.total_minor, currency)}"
        )

    return [(f"line.{n}", label(n), words(mine), words(other)) for n, (mine, other) in enumerate(rows, start=1)]
