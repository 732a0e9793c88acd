"""Why each field of a page is kept, until when, and on which ground: what a person asked about it can be told."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from backoffice.domain.personal_fields import Why
from ui.field_words import FIELDS, reason_words, said, source_words, until_words
from ui.formats import Formats
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import column, fix_size, scrolling
from ui.widgets.sheet import Role, Sheet, paragraph

HEIGHT = 380


class WhyDialog(Sheet):
    """A line for each field."""

    def __init__(self, whys: Sequence[Why], formats: Formats, parent: QWidget | None) -> None:
        super().__init__(parent, "", name="why", icon_name="shield-check", width=560, says_why=False)
        self.setWindowTitle(self.tr("Why this is kept"))
        self.setAccessibleName(self.windowTitle())
        content = QWidget()
        content.setLayout(column(*(self._line(why, formats) for why in whys), None, gap=12, margins=(0, 0, 12, 0)))
        area = scrolling(content, "why.scroll")
        fix_size(area, height=HEIGHT)
        about = self.tr("The periods are those of the law; an owner confirms each in the settings. This is no legal advice.")
        self.build(paragraph(about, "muted"), area, gap=12)
        close = self.add_button(button(self.tr("Close"), name="why.close", kind="filled"), Role.AcceptRole)
        close.setFocus()

    def _line(self, why: Why, formats: Formats) -> QWidget:
        field = why.reason.field
        sources = ", ".join(map(source_words, why.reason.basis))
        lines = [
            text(said(FIELDS[field]), Step.STRONG),
            text(reason_words(why), wrap=True),
            text(self.tr("Kept: {until}").format(until=until_words(why, formats)), Step.SMALL, wrap=True, name=f"why.{field}"),
        ]
        if sources:
            lines.append(text(sources, Step.SMALL, "muted", wrap=True))
        line = QWidget()
        line.setLayout(column(*lines, gap=2))
        return line
