"""Asks how many pieces of which lines: to cancel, to send in this parcel, or to take back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.formats import Formats
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import Picker, picker
from ui.widgets.labels import ElidedLabel, text
from ui.widgets.layouts import Item, column, fix_size, greedy, row, scrolling
from ui.widgets.quantity import QuantityBox
from ui.widgets.sheet import Role, Sheet

ROW_HEIGHT = 42
SHOWN_ROWS = 7


@dataclass(frozen=True, slots=True)
class Pieces:
    """A line that can be chosen from: at most so many thousandths."""

    position: int
    title: str
    most_milli: int


@dataclass(frozen=True, slots=True)
class ChosenPieces:
    """What was chosen of a line; `mark` is what was picked beside it, if there is something to pick."""

    position: int
    quantity_milli: int
    mark: str = ""


class PiecesDialog(Sheet):
    """`chosen` carries the lines with more than no pieces. `more` stands below the lines; `marks` can be picked for each line."""

    chosen = Signal(object)

    def __init__(
        self,
        title: str,
        verb: str,
        lines: Sequence[Pieces],
        formats: Formats,
        parent: QWidget | None,
        *,
        name: str,
        more: Sequence[Item] = (),
        marks: Sequence[tuple[str, object]] = (),
        all_of_it: bool = True,
        may_be_none: bool = False,
    ) -> None:
        super().__init__(parent, title, name=name, width=560)
        self._lines, self._formats, self._may_be_none = tuple(lines), formats, may_be_none
        self._boxes: list[QuantityBox] = []
        self._marks: list[Picker] = []
        rows = [self._row(line, marks, name, all_of_it) for line in self._lines]
        inner = QWidget()
        inner.setLayout(column(*rows, None, gap=8))
        area = scrolling(inner, f"{name}.lines")
        fix_size(area, height=ROW_HEIGHT * min(max(len(rows), 1), SHOWN_ROWS))
        self._ok = button(verb, name=f"{name}.ok", kind="filled")
        self.build(area, *more)
        self.add_button(button(self.tr("Cancel"), name=f"{name}.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.chosen.emit(self.found()))
        self._check()

    def found(self) -> tuple[ChosenPieces, ...]:
        """Return what is chosen now."""
        marks = [str(one.currentData()) for one in self._marks] or [""] * len(self._boxes)
        pairs = zip(self._lines, self._boxes, marks, strict=True)
        return tuple(ChosenPieces(line.position, box.milli, mark) for line, box, mark in pairs if box.milli > 0)

    def _row(self, line: Pieces, marks: Sequence[tuple[str, object]], name: str, all_of_it: bool) -> Item:
        label = ElidedLabel(line.title, Step.BODY, name=f"{name}.title.{line.position}")
        label.setToolTip(line.title)
        accessible = self.tr("Pieces of {article}").format(article=line.title)
        value = line.most_milli if all_of_it else 0
        box = QuantityBox(line.most_milli, value, name=f"{name}.pieces.{line.position}", accessible=accessible)
        box.valueChanged.connect(self._check)
        self._boxes.append(box)
        most = self.tr("of {number}").format(number=self._formats.quantity(line.most_milli))
        parts: list[Item] = [greedy(label), box, text(most, tone="muted")]
        if marks:
            accessible = self.tr("Condition of {article}").format(article=line.title)
            mark = picker(marks, name=f"{name}.mark.{line.position}", accessible=accessible)
            fix_size(mark, width=140)
            self._marks.append(mark)
            parts.append(mark)
        return row(*parts, gap=8)

    def _check(self) -> None:
        some = bool(self.found()) or self._may_be_none
        self._ok.setEnabled(some)
        self.why_not("" if some else self.tr("Choose at least one piece."))
