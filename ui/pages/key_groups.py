"""The six groups of a recovery key being typed: pasted or scanned whole, or one after the other, each judged as soon as it is finished."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.pages.recovery_page import GroupField

GROUPS, SYMBOLS = 6, 6
Fits = Callable[[int, str], bool]


class KeyGroups(QWidget):
    """Six fields; `fits` says of a place (from 1) and a group whether its check symbol is right. What is too long goes on in the next."""

    changed = Signal()

    def __init__(self, fits: Fits, *, name: str, groups: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._fits = fits
        self.fields = [GroupField(number, name=f"{name}.group.{number}") for number in range(1, GROUPS + 1)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        for place, entry in enumerate(self.fields):
            grid.addWidget(entry, place // 3, place % 3)
            entry.changed.connect(lambda place=place: self._typed(place))
            entry.line.editingFinished.connect(lambda place=place: self._left(place))
        self.setFocusProxy(self.fields[0])
        for entry, group in zip(self.fields, groups, strict=False):
            entry.line.setText(group)

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(entry.group for entry in self.fields)

    @property
    def right(self) -> int:
        """How many groups fit."""
        return sum(self._fit(entry) is True for entry in self.fields)

    @property
    def wrong(self) -> tuple[int, ...]:
        """The places of groups that are finished and do not fit."""
        return tuple(entry.number for entry in self.fields if self._fit(entry) is False)

    def missing(self) -> str:
        """Return what is still to be done; empty if all groups fit."""
        if self.wrong:
            return self.tr("Compare group {groups} with the sheet.").format(groups=", ".join(map(str, self.wrong)))
        return "" if self.right == GROUPS else self.tr("{right} of 6 groups fit.").format(right=self.right)

    def mark(self, places: tuple[int, ...]) -> None:
        """Mark groups as wrong."""
        for entry in self.fields:
            if entry.number in places:
                entry.show_fit(False)

    def _fit(self, entry: GroupField) -> bool | None:
        return self._fits(entry.number, entry.group) if len(entry.group) >= SYMBOLS else None

    def _typed(self, place: int) -> None:
        entry = self.fields[place]
        if len(entry.group) > SYMBOLS and place + 1 < GROUPS and self._is_whole(place):
            self._spread(place, entry.group)
            return
        entry.show_fit(self._fit(entry))
        if entry.line.hasFocus() and self._fit(entry) and place + 1 < GROUPS and not self.fields[place + 1].group:
            self.fields[place + 1].line.setFocus()
        self.changed.emit()

    def _left(self, place: int) -> None:
        """Say of a group that was left unfinished that it does not fit."""
        entry = self.fields[place]
        if 0 < len(entry.group) < SYMBOLS:
            entry.show_fit(False)

    def _is_whole(self, place: int) -> bool:
        """Say whether what was put into a field is this group and the next ones, not one with a symbol too many."""
        typed = self.fields[place].group
        return len(typed) % SYMBOLS == 0 and self._fits(place + 1, typed[:SYMBOLS])

    def _spread(self, place: int, symbols: str) -> None:
        """Give each following field its part of what was pasted or scanned."""
        parts = [symbols[start : start + SYMBOLS] for start in range(0, len(symbols), SYMBOLS)]
        for entry, part in zip(self.fields[place:], parts, strict=False):
            entry.line.setText(part)
        self.fields[min(place + len(parts), GROUPS) - 1].line.setFocus()
