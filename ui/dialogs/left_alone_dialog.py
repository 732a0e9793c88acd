"""Names the orders that a verb left alone, each with the reason; the text can be selected and copied."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from backoffice.domain.batches import by_reason
from backoffice.domain.orders import Skipped
from ui.formats import Formats
from ui.pages.order_words import reason_words
from ui.widgets.buttons import button
from ui.widgets.fields import text_area
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.typed_text import Takes

HEIGHT = 240


class LeftAloneDialog(Sheet):
    """The commonest reason first, below it the numbers of its orders."""

    def __init__(self, skipped: Sequence[Skipped], formats: Formats, parent: QWidget | None) -> None:
        super().__init__(parent, "", name="left_alone", says_why=False)
        self.setWindowTitle(self.tr("%n orders were left alone", "", len(skipped)))
        self.setAccessibleName(self.windowTitle())
        listed = text_area(name="left_alone.orders", accessible=self.tr("Orders that were left alone"), height=HEIGHT, takes=Takes.SHOWN)
        listed.setReadOnly(True)
        parts = [
            f"{reason_words(reason)} ({formats.number(len(numbers))})\n{', '.join(number or '?' for number in numbers)}"
            for reason, numbers in by_reason(skipped).items()
        ]
        listed.setPlainText("\n\n".join(parts))
        self.build(paragraph(self.tr("Nothing was changed in these orders."), "muted"), listed)
        self.add_button(button(self.tr("Close"), name="left_alone.close", kind="filled"), Role.AcceptRole)
