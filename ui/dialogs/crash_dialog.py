"""The dialog after an unexpected fault: what happened, that nothing stored was lost, and the report to pass on."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.fields import text_area
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.typed_text import Takes


class CrashDialog(Sheet):
    """Shows the very report that would be copied, so that anybody can see that no customer's data is in it."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(parent, self.tr("Something went wrong"), name="crash", icon_name="circle-alert", says_why=False, width=560)
        self.report = report
        what = paragraph(self.tr("Backoffice made a mistake, and what you just did may not have happened. Look at it once more."))
        safe = paragraph(self.tr("Nothing that was stored is lost. You can go on working; if it happens again, restart the program."))
        shown = text_area(name="crash.report", accessible=self.tr("Report"), height=112, takes=Takes.SHOWN)
        shown.setReadOnly(True)
        shown.setPlainText(report)
        hint = paragraph(self.tr("The report names places in the program, no customers, no orders and no paths."), "muted")
        self._copy = self.add_button(button(self.tr("Copy report"), name="crash.copy", icon_name="copy"), Role.ActionRole)
        self._copy.clicked.connect(self._copy_report)
        self.add_button(button(self.tr("Go on"), name="crash.close", kind="filled"), Role.AcceptRole)
        self.build(what, safe, 4, shown, hint)

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self._copy.set_words(self.tr("Copied"))
