"""Two versions of a delivery address side by side, field by field; one of them is chosen, and the other stays in nobody's way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from backoffice.domain.orders import Address
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import panel
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.work_words import ADDRESS_FIELDS, work_words


class ConflictDialog(Sheet):
    """`chosen` carries whether the shop system's version is taken."""

    chosen = Signal(bool)

    def __init__(self, ours: Address, theirs: Address, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="conflict", width=640, says_why=False)
        self.setWindowTitle(self.tr("Which delivery address is right?"))
        self.setAccessibleName(self.windowTitle())
        about = self.tr("It was changed here and in the shop system. Lines that differ are bold. You can take the choice back.")
        self.build(paragraph(about, "muted"), 8, panel(self._grid(ours, theirs), "inset"))
        keep = button(self.tr("Keep the address here"), name="conflict.ours")
        take = button(self.tr("Take the shop system's"), name="conflict.theirs", kind="filled")
        self.add_button(button(self.tr("Decide later"), name="conflict.later"), Role.RejectRole)
        self.add_button(keep, Role.ActionRole)
        self.add_button(take, Role.AcceptRole)
        keep.clicked.connect(self._keep)
        take.clicked.connect(lambda: self.chosen.emit(True))

    def _keep(self) -> None:
        self.chosen.emit(False)
        self.accept()

    def _grid(self, ours: Address, theirs: Address) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, head in ((1, self.tr("Here")), (2, self.tr("Shop system"))):
            grid.addWidget(text(head, Step.SMALL_STRONG, "muted"), 0, place)
        names = [name for name in ADDRESS_FIELDS if getattr(ours, name) or getattr(theirs, name)]
        for at, name in enumerate(names, start=1):
            left, right = getattr(ours, name), getattr(theirs, name)
            step = Step.BODY if left == right else Step.STRONG
            grid.addWidget(text(work_words(ADDRESS_FIELDS, name), Step.SMALL, "muted"), at, 0, Qt.AlignmentFlag.AlignTop)
            for place, (side, value) in enumerate((("ours", left), ("theirs", right)), start=1):
                grid.addWidget(text(value or "–", step, wrap=True, name=f"conflict.{side}.{name}"), at, place, Qt.AlignmentFlag.AlignTop)
        return grid
