"""What the law says about calling back, with the places where it stands: for orientation, no legal advice."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from ui.widgets.buttons import button
from ui.widgets.sheet import Role, Sheet, paragraph


class CallLawDialog(Sheet):
    """A text to read; nothing is decided in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="call_law", icon_name="info", width=560, says_why=False)
        self.setWindowTitle(self.tr("What the law says about callbacks"))
        self.setAccessibleName(self.windowTitle())
        asked = self.tr(
            "Who asks to be called back wants this call: it answers a request (GDPR, article 6 (1) b). It may be about what they asked for."
        )
        advertising = self.tr(
            "As soon as a call to consumers also advertises, it needs their express consent given before (§ 7 (2) no. 1 UWG). For other "
            "businesses, a consent that can be presumed is enough."
        )
        proof = self.tr(
            "The consent is to be recorded, and the record kept for five years from when it was given and after each use (§ 7a UWG). "
            "Breaches can be fined (§ 20 UWG)."
        )
        erased = self.tr(
            "A request that led to nothing has no period for which it must be kept. It is erased after the time that the settings name "
            "(GDPR, article 5 (1) e)."
        )
        care = self.tr("These are sources for orientation, no legal advice. Ask a lawyer or your chamber of commerce about your own case.")
        self.build(*[paragraph(words) for words in (asked, advertising, proof, erased)], paragraph(care, "muted"), gap=12)
        close = self.add_button(button(self.tr("Close"), name="call_law.close", kind="filled"), Role.RejectRole)
        close.setDefault(True)
        layout = self.layout()
        if layout is not None:
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # Qt's least height goes by a narrower dialog

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()
