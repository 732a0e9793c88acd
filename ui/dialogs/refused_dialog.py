"""The dialog for a file or a deed that did not work: what happened, what it means, that nothing was changed, and a way out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from backoffice.texts.said import reason_of
from ui.messages import action_words, message
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import row
from ui.widgets.sheet import Role, Sheet, paragraph

CHOOSE = "choose_file"


class RefusedDialog(Sheet):
    """Shows an error of the core. `choose_asked` when the way out is another file."""

    choose_asked = Signal()

    def __init__(self, error: Exception, parent: QWidget | None = None) -> None:
        words = message(error)
        super().__init__(parent, words.title, name="refused", icon_name="file-x", icon_tint="problem_fg")
        self._report = _report(error)
        self._more = button(self.tr("Details"), name="refused.details", kind="link", icon_name="chevron-right")
        self._copy = button(self.tr("Copy report"), name="refused.copy", kind="link", icon_name="copy")
        self._shown = text(self._report, Step.SMALL, "muted", wrap=True, name="refused.report", selectable=True)
        self._shown.hide()
        assurance = (paragraph(words.assurance, name="refused.assurance"),) if words.assurance else ()
        self.build(paragraph(words.text, name="refused.text"), *assurance, 4, row(self._more, self._copy, None, gap=16), self._shown)
        self._add_buttons(words.actions)
        self._more.clicked.connect(self._unfold)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report))

    def _add_buttons(self, actions: tuple[str, ...]) -> None:
        another = CHOOSE in actions
        close = button(self.tr("Close"), name="refused.close", kind="quiet" if another else "filled")
        self.add_button(close, Role.RejectRole)
        if another:
            choose = self.add_button(button(action_words(CHOOSE), name="refused.choose", kind="filled"), Role.AcceptRole)
            choose.clicked.connect(self.choose_asked)

    def _unfold(self) -> None:
        folded = self._shown.isHidden()
        self._shown.setVisible(folded)
        self._more.set_icon("chevron-down" if folded else "chevron-right")
        self.adjustSize()


def _report(error: Exception) -> str:
    """Return what helps in finding the fault; it holds codes and places, no customer data."""
    place = [f"{name} {getattr(error, name)}" for name in ("row", "column") if getattr(error, name, None)]
    return " · ".join((type(error).__name__, *filter(None, [reason_of(error)]), *place))
