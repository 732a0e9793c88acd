"""The four numbers of an import: imported, updated, already here, not imported."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.domain.incoming import ImportCounts
from ui.formats import Formats
from ui.pages.import_words import left_out
from ui.theme import Step
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import GAP, column, greedy, row


class CountCards(QWidget):
    """Four cards side by side, the same before and after the import."""

    def __init__(self, formats: Formats, *, name: str) -> None:
        super().__init__()
        self._formats = formats
        self.setObjectName(name)
        self._accepted = CountCard("circle-plus", self.tr("imported"), self.tr("new orders"), name=f"{name}.accepted")
        self._updated = CountCard("refresh-cw", self.tr("updated"), self.tr("payment or address changed"), name=f"{name}.updated")
        self._known = CountCard("check", self.tr("already here"), self.tr("unchanged, left alone"), name=f"{name}.known")
        self._left_out = CountCard("circle-alert", self.tr("not imported"), self.tr("listed below"), name=f"{name}.left_out")
        cards = (self._accepted, self._updated, self._known, self._left_out)
        self.setLayout(row(*[greedy(card) for card in cards], gap=GAP))

    def show_counts(self, counts: ImportCounts) -> None:
        """Show other numbers; an icon is coloured only where there is something."""
        missing = left_out(counts)
        self._accepted.show_number(self._formats.number(counts.accepted), "completed_fg" if counts.accepted else "muted")
        self._updated.show_number(self._formats.number(counts.updated), "new_fg" if counts.updated else "muted")
        self._known.show_number(self._formats.number(counts.duplicates), "muted")
        self._left_out.show_number(self._formats.number(missing), "problem_fg" if missing else "muted")
        self._left_out.note.setText(self.tr("listed below") if missing else self.tr("every row could be used"))


class CountCard(QFrame):
    """A key figure with its name and what it means."""

    def __init__(self, icon_name: str, words: str, note: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "card")
        self._icon, self._words = icon_name, words
        self.number = text("0", Step.NUMBER, name=f"{name}.number")
        self.note = text(note, Step.SMALL, "muted", wrap=True)
        self._picture = Picture(icon_name, "muted", 18)
        top = row(self.number, None, self._picture)
        top.setAlignment(self._picture, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(top, text(words, Step.STRONG), self.note, None, gap=2, margins=(16, 12, 16, 12)))

    def show_number(self, number: str, tint: str) -> None:
        """Show another number and colour its icon."""
        self.number.setText(number)
        self.setAccessibleName(f"{number} {self._words}")
        self._picture.show_icon(self._icon, tint)
