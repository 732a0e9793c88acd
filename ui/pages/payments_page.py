"""Payments: what has not come in yet, and what goes back, each a part under its tab."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.context import UiContext
from ui.pages.page import Command, Page, PageHeader, page_layout
from ui.pages.payments_part import PartSpec, PaymentsPart
from ui.widgets.buttons import Button, button
from ui.widgets.layouts import greedy, row
from ui.widgets.toast import Toast

AREA = "orders"


def parts() -> tuple[PartSpec, ...]:
    """Return the parts of the page in the order of their tabs; what draws one is loaded with the page."""
    from ui.pages.incoming_part import IncomingPart
    from ui.pages.payouts_part import PayoutsPart
    from ui.pages.refunds_part import RefundsPart

    return (
        PartSpec("incoming", QCoreApplication.translate("PaymentsPage", "Awaiting payment"), IncomingPart),
        PartSpec("refunds", QCoreApplication.translate("PaymentsPage", "Refunds"), RefundsPart),
        PartSpec("payouts", QCoreApplication.translate("PaymentsPage", "Payouts"), PayoutsPart),
    )


class PaymentsPage(Page):
    """The page. `order_asked(id)` leads to an order."""

    order_asked = Signal(int)
    areas = frozenset({AREA, "imports"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="payments")
        specs = parts()
        self._tabs = {spec.key: self._tab(spec) for spec in specs}
        self._parts = {spec.key: spec.make(context) for spec in specs}
        self._header = PageHeader(self.tr("Payments"), *[part.tools for part in self._parts.values() if part.tools is not None])
        self._toast = Toast(self, undo_words=self.tr("Undo"), name="payments.toast")
        self._words = {spec.key: spec.words for spec in specs}
        self._shown = next(iter(self._parts))
        self._build()
        self._connect()
        self.reload()

    @property
    def part(self) -> PaymentsPart:
        """The part that is shown."""
        return self._parts[self._shown]

    def _tab(self, spec: PartSpec) -> Button:
        made = button(spec.words, name=f"payments.tab.{spec.key}", kind="tab")
        made.clicked.connect(lambda: self.show_tab(spec.key))
        return made

    def _build(self) -> None:
        body = QWidget()
        self._stack = QStackedLayout(body)
        for part in self._parts.values():
            self._stack.addWidget(part)
        page_layout(self, self._header, row(*self._tabs.values(), None, gap=4), greedy(body))
        self._mark_tab()

    def _connect(self) -> None:
        for key, part in self._parts.items():
            part.use_toast(self._toast)
            part.told.connect(self._toast.tell)
            part.order_asked.connect(self.order_asked)
            part.summary_changed.connect(lambda words, key=key: self._say_summary(key, words))
            part.counted.connect(lambda count, key=key: self._tabs[key].set_words(f"{self._words[key]} · {count}"))
        for place, key in enumerate(self._parts, start=1):
            QShortcut(QKeySequence(f"Ctrl+{place}"), self, lambda key=key: self.show_tab(key))
        QShortcut(QKeySequence("F5"), self, self.reload)
        QShortcut(QKeySequence("Esc"), self, self._leave)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._paste)

    def show_tab(self, key: str) -> None:
        """Show a part."""
        self._shown = key
        self._mark_tab()
        self._stack.setCurrentWidget(self.part)
        self.part.reload()
        self.part.take_focus()

    def _mark_tab(self) -> None:
        for name, tab in self._tabs.items():
            tab.setChecked(name == self._shown)
        for name, part in self._parts.items():
            if part.tools is not None:
                part.tools.setVisible(name == self._shown)

    def reload(self) -> None:
        for part in self._parts.values():
            part.reload()

    def arrive(self) -> None:
        super().arrive()
        self.part.take_focus()

    def commands(self) -> tuple[Command, ...]:
        return tuple(command for part in self._parts.values() for command in part.commands())

    def _say_summary(self, key: str, words: str) -> None:
        if key == self._shown:
            self.summary_changed.emit(words)

    def _paste(self) -> None:
        """Give the part what is on the clipboard; a field that has the keyboard takes its own paste before this is asked."""
        self.part.paste(QGuiApplication.clipboard().text())

    def _leave(self) -> None:
        if self._toast.isVisible():
            self._toast.dismiss()
        else:
            self.part.leave()
