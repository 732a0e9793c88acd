"""What a role may do and may not, in two cards, and the whole matrix of rights behind a fold."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLayout, QWidget

from ui.right_words import AREAS, area_words, consequence, in_order, right_words
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import check_box
from ui.widgets.labels import Picture, caption, text
from ui.widgets.layouts import Item, clear, column, greedy, panel, row


class RightCards(QWidget):
    """Two cards side by side: rights that somebody has, rights that they lack. Marked are those that are new or fall away."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._row = row(gap=16)
        self.setLayout(self._row)

    def show_rights(self, may: Iterable[str], *, titles: tuple[str, str], before: Iterable[str] | None = None) -> None:
        """Show what `may` holds beside all the rest; against `before` the differences are marked."""
        everything = in_order(right for _, rights in AREAS for right in rights)
        held = in_order(may)
        lacking = tuple(right for right in everything if right not in held)
        former = set(held if before is None else map(str, before))
        clear(self._row)
        gained = {right for right in held if right not in former}
        lost = {right for right in lacking if right in former}
        for title, rights, icon_name, marks, word in (
            (titles[0], held, "check", gained, self.tr("new")),
            (titles[1], lacking, "minus", lost, self.tr("falls away")),
        ):
            self._row.addWidget(greedy(_card(title, rights, icon_name, marks, word, self.tr("nothing"))), 1)

    def compare(self, first: tuple[str, Iterable[str]], second: tuple[str, Iterable[str]]) -> None:
        """Show two roles (title, rights) beside each other; what only one has is marked."""
        clear(self._row)
        for (title, mine), (_, theirs) in ((first, second), (second, first)):
            held = in_order(mine)
            only = set(held) - set(map(str, theirs))
            self._row.addWidget(greedy(_card(title, held, "check", only, self.tr("only here"), self.tr("nothing"))), 1)


def _card(title: str, rights: tuple[str, ...], icon_name: str, marked: Collection[str], mark: str, nothing: str) -> QFrame:
    lines: list[Item] = [text(title, Step.H3, name=f"rights.{icon_name}"), 4]
    for right in rights:
        picture = Picture(icon_name, "completed_fg" if icon_name == "check" else "muted")
        marks: list[Item] = [text(mark, Step.SMALL_STRONG, "warn")] if right in marked else []
        line = row(picture, greedy(text(right_words(right), wrap=True)), *marks, gap=12)
        line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        lines.append(line)
    if not rights:
        lines.append(text(nothing, tone="muted"))
    return panel(column(*lines, None, gap=8, margins=(16, 16, 16, 16)), "inset")


class RightMatrix(QWidget):
    """All rights by area with their consequences, behind a line that opens it. With `edit` those offered are boxes to tick."""

    changed = Signal()

    def __init__(self, *, name: str, edit: bool = False, offered: Collection[str] = ()) -> None:
        super().__init__()
        self._edit, self._offered = edit, frozenset(map(str, offered))
        self._boxes: dict[str, QCheckBox] = {}
        self.setObjectName(name)
        self._head = button(self.tr("In detail"), name=f"{name}.open", kind="ghost", icon_name="chevron-right")
        self._count = text("", tone="muted", name=f"{name}.count")
        self._areas, self._body = column(gap=4, margins=(16, 4, 16, 16)), QWidget()
        self._body.setLayout(self._areas)
        self._head.clicked.connect(lambda: self.open(not self._body.isVisibleTo(self)))
        foldable: list[Item] = [] if edit else [row(self._head, self._count, None, gap=12, margins=(4, 6, 16, 6))]
        self.setLayout(column(panel(column(*foldable, self._body, gap=0), "inset"), gap=0))
        self.open(edit)

    @property
    def ticked(self) -> frozenset[str]:
        """The rights whose boxes are ticked."""
        return frozenset(right for right, box in self._boxes.items() if box.isChecked())

    def open(self, shown: bool) -> None:
        """Unfold or fold."""
        self._body.setVisible(shown)
        self._head.set_icon("chevron-down" if shown else "chevron-right")

    def show_rights(self, may: Iterable[str]) -> None:
        """Show what of all rights is held."""
        held = {*map(str, may)}
        everything = in_order(right for _, rights in AREAS for right in rights)
        words = self.tr("{number} of {total} rights, by areas")
        self._count.setText(words.format(number=len(in_order(held)), total=len(everything)))
        clear(self._areas)
        self._boxes.clear()
        for area, rights in AREAS:
            offered = [right for right in rights if right in everything and (not self._edit or right in self._offered)]
            if offered:
                self._areas.addLayout(column(8, caption(area_words(area)), gap=0))
            for right in offered:
                self._areas.addLayout(self._line(right, right in held))

    def tick(self, rights: Collection[str]) -> None:
        """Tick boxes without telling."""
        for right, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(right in rights)
            box.blockSignals(False)

    def _line(self, right: str, held: bool) -> QLayout:
        what = text(consequence(right), Step.SMALL, "muted", wrap=True)
        if self._edit:
            box = check_box(right_words(right), name=f"{self.objectName()}.{right}", checked=held)
            box.setAccessibleDescription(consequence(right))
            box.toggled.connect(self.changed)
            self._boxes[right] = box
            return column(box, column(what, margins=(24, 0, 0, 4)), gap=0)
        picture = Picture("check" if held else "minus", "completed_fg" if held else "muted")
        says = self.tr("may") if held else self.tr("may not")
        picture.setToolTip(says)
        lines = column(text(right_words(right), Step.BODY, "text" if held else "muted", wrap=True), what, gap=0)
        line = row(picture, lines, gap=12, margins=(0, 4, 0, 4))
        line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        return line
