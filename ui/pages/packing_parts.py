"""The packing station's right side: where the parcel goes, its label, the step that sends it, and what comes next."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from backoffice.domain.packing import PackJob
from backoffice.domain.papers import address_lines
from ui.context import UiContext
from ui.icons import pixmap
from ui.pages.packing_table import Shown
from ui.pages.packing_words import PackingWords
from ui.theme import Step, theme
from ui.widgets.buttons import Button, button
from ui.widgets.labels import ElidedLabel, Picture, caption, text
from ui.widgets.layouts import GAP, Rule, clear, column, greedy, native_key, panel, row, scrolling
from ui.widgets.packing_rows import TALL

WIDTH, LOW, LONGEST_NOTE, MOST_NOTES = 432, 700, 200, 2


class ShipButton(Button):
    """The one filled button of the station, large enough for three metres."""

    def restyle(self) -> None:
        """Take large type and picture."""
        super().restyle()
        size = theme().px(24)
        self.setIconSize(QSize(size, size))
        self.setIcon(pixmap("truck", "on_accent" if self.isEnabled() else "muted", size, self.devicePixelRatioF()))
        self.setFont(theme().face(Step.H2))

    def _take_face(self) -> None:
        self.setFont(theme().face(Step.H2))


class Target(QWidget):
    """The card of the parcel and the one of the next. `ship_asked`, `part_asked`, and `chosen` with the place of a carrier or order."""

    ship_asked = Signal()
    part_asked = Signal()
    chosen = Signal(int)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setObjectName("packing.target")
        self._context, self._words = context, PackingWords()
        self._low = self._has_next = False
        self._build()
        self._ship.clicked.connect(self.ship_asked)
        self._part.clicked.connect(self.part_asked)

    def _build(self) -> None:
        self._address = text("", Step.NUMBER, wrap=True, name="packing.address")
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._method = text("", Step.H3, wrap=True, name="packing.method")
        self._label = text("", Step.H3, wrap=True, name="packing.label")
        self._choices = QGridLayout()
        self._choices.setSpacing(8)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._ship = ShipButton(self.tr("Mark as shipped"), name="packing.ship", kind="filled", icon_name="truck", height=TALL)
        self._why = text("", tone="muted", name="packing.why", wrap=True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._why.setMinimumHeight(theme().px(18))
        part = self.tr("Ship only what is in ({key})").format(key=native_key("Ctrl+Return"))
        self._part = button(part, name="packing.part", kind="link", height=24)
        top = QWidget()
        top.setLayout(column(self._address, self._notes, Rule(), self._fact("truck", self._method), None, gap=GAP))
        facts = column(self._fact("package", self._label), self._choices, gap=12)
        where = greedy(scrolling(top, "packing.where"))
        steps = column(self._ship, self._why, row(None, self._part, None), gap=8)
        head = caption(self.tr("This parcel goes to"))
        card = panel(column(head, where, facts, 8, steps, gap=8, margins=(24, 16, 24, 16)))
        self._next_number = ElidedLabel("", Step.H2, name="packing.next")
        self._next_pieces = text("", Step.LARGE, "muted", name="packing.next.pieces")
        self._next = panel(
            column(caption(self.tr("Next")), row(greedy(self._next_number), self._next_pieces), gap=8, margins=(24, 16, 24, 16))
        )
        self.setLayout(column(greedy(card), self._next, gap=GAP))

    def fit(self, page: QSize) -> None:
        """Take what the page has to give: not too wide beside the list, and without the next parcel where it is low."""
        self.setFixedWidth(min(theme().px(WIDTH), page.width() * 36 // 100))
        self._low = page.height() < theme().px(LOW)
        self._next.setVisible(self._has_next and not self._low)

    def _fact(self, icon_name: str, label: QWidget) -> QWidget:
        result = QWidget()
        picture = Picture(icon_name, "muted", 20)
        line = row(picture, greedy(label), gap=12)
        line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        result.setLayout(line)
        return result

    def show_parcel(self, shown: Shown, job: PackJob) -> None:
        """Show where this parcel goes and how far it is."""
        lines = address_lines(job.address, self._context.office.settings.country)
        self._address.setText("\n".join(lines) or self.tr("No address in the order"))
        self._show_notes(job.notes)
        self._method.setText(job.shipping_method or self.tr("No shipping method in the order"))
        self._show_label(shown)
        complete, begun = shown.packing.complete, shown.packing.begun
        self._ship.setEnabled(complete and not shown.choices)
        self._ship.restyle()
        self._why.setText(self._reason(shown))
        self._part.setVisible(begun and not complete)
        self._has_next = shown.after is not None
        self._next.setVisible(self._has_next and not self._low)
        if shown.after is not None:
            self._next_number.setText(shown.after.numbers)
            self._next_pieces.setText(self._context.formats.pieces(shown.after.pieces_milli))

    def _reason(self, shown: Shown) -> str:
        if not shown.packing.complete:
            return self._words.missing_pieces(shown.packing.missing_ticks)
        if shown.choices:
            return self.tr("Choose the carrier first.")
        return "" if shown.label else self.tr("Without a tracking number; it can be filled in later.")

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        clear(self._notes)
        for note in notes[:MOST_NOTES]:
            words = note if len(note) <= LONGEST_NOTE else f"{note[:LONGEST_NOTE].rstrip()}…"
            picture = Picture("message-square", "in_progress_fg", 20)
            line = row(picture, greedy(text(words, Step.LARGE, "warn", wrap=True, name="packing.note")), gap=12, margins=(16, 12, 16, 12))
            line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
            self._notes.addWidget(panel(line, "warn"))

    def _show_label(self, shown: Shown) -> None:
        tracking = shown.label.tracking if shown.label else ""
        self._label.setText(" · ".join(part for part in (shown.carrier, tracking) if part) or self.tr("No label scanned yet"))
        clear(self._choices)
        for place, words in enumerate(shown.choices):
            pick = button(f"{place + 1}  {words}", name=f"packing.choice.{place + 1}", height=40)
            pick.clicked.connect(lambda _on=False, place=place: self.chosen.emit(place))
            self._choices.addWidget(pick, place // 2, place % 2)


def key_hints(*pairs: tuple[QWidget, QWidget]) -> QFrame:
    """Return the line that names the keys: a cap and a word each."""
    return panel(row(*[part for cap, words in pairs for part in (cap, words, 8)], None, gap=8), "clear")
