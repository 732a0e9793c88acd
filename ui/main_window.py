"""The window: sidebar, the page that is shown, and the status bar. It knows pages only by their table."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget

from backoffice.domain.callbacks import RequestId
from backoffice.domain.customers import CustomerId
from backoffice.domain.ids import OrderId
from backoffice.domain.people import PersonCard, PersonId
from ui.context import UiContext
from ui.dialogs.shortcuts_dialog import ShortcutsDialog
from ui.navigation import PageSpec, visible
from ui.pages.page import Page
from ui.role_words import role_words
from ui.sidebar import SWITCH, Sidebar
from ui.status_strip import StatusStrip
from ui.widgets.command_box import CommandBox, Entry
from ui.widgets.labels import disc_icon
from ui.widgets.layouts import column, greedy, row, set_look

SMALLEST, USUAL = QSize(960, 600), QSize(1440, 860)


class MainWindow(QMainWindow):
    """The program's window for one signed-in person.

    `lock_asked`, `switch_asked(person)`, `seen_asked` (to report a seen password) and `closed` are for who made it.
    """

    lock_asked = Signal()
    switch_asked = Signal(str)
    seen_asked = Signal()
    closed = Signal()

    def __init__(self, context: UiContext, pages: tuple[PageSpec, ...], *, role: str, strip: QWidget | None = None) -> None:
        super().__init__()
        self._context = context
        self._specs = {page.key: page for page in visible(pages, context)}
        self._pages: dict[str, Page] = {}
        self.may_close: Callable[[], bool] = lambda: True
        self.setObjectName("main")
        self.setWindowTitle("Backoffice")
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self._build(role, strip)
        self._connect()
        if self._specs:
            self.show_page(next(iter(self._specs)))

    def _build(self, role: str, strip: QWidget | None) -> None:
        self.sidebar = Sidebar(tuple(spec for spec in self._specs.values() if not spec.under), self._context.office.person, role)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        self.status = StatusStrip(self._context.jobs)
        right, root = QWidget(), QWidget()
        above = (column(strip, margins=(24, 12, 24, 0)),) if strip is not None else ()
        right.setLayout(column(*above, greedy(self._stack), self.status, gap=0))
        root.setLayout(row(self.sidebar, greedy(right), gap=0))
        root.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(root, look="page")
        self.setCentralWidget(root)

    def _connect(self) -> None:
        self.sidebar.picked.connect(self.show_page)
        self.sidebar.lock_asked.connect(self.lock_asked)
        self.sidebar.switch_asked.connect(self.offer_switch)
        for keys, verb in (
            ("Ctrl+K", self.open_box),
            ("Ctrl+L", self.lock_asked.emit),
            (SWITCH, self.offer_switch),
            ("Ctrl+Shift+P", lambda: self.show_page("packing")),
            ("?", self.show_shortcuts),
            ("F1", self.show_shortcuts),
        ):
            QShortcut(QKeySequence(keys), self, verb)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_page(self, key: str) -> None:
        """Show a page; one without the right or the page is not there to be shown."""
        if key not in self._specs:
            return
        if key not in self._pages:
            self._pages[key] = self._made(key)
        self.status.show_summary("")
        self._stack.setCurrentWidget(self._pages[key])
        self.sidebar.choose(self._specs[key].under or key)
        self.sidebar.setVisible(not self._pages[key].alone)
        self.status.setVisible(not self._pages[key].alone)
        self._pages[key].arrive()

    def offer_switch(self) -> None:
        """Offer the colleagues; who is chosen finds the sign-in with their tile, and this session ends."""
        desk, own = self._context.office.shop, self._context.office.person.id
        self._context.jobs.read(lambda _tick: desk.people(), lambda people: self._show_people(people, own), self._no_people, owner=self)

    def _show_people(self, people: tuple[PersonCard, ...], own: PersonId) -> None:
        menu = QMenu(self)
        menu.setObjectName("switch")
        for card in people:
            if card.id != own:
                action = menu.addAction(disc_icon(card.name), f"{card.name} · {role_words(card.role)}".replace("&", "&&"))
                action.setObjectName(f"switch.{card.id}")
                action.triggered.connect(partial(self.switch_asked.emit, card.id))
        if menu.isEmpty():
            menu.addAction(self.tr("Nobody else works here yet")).setEnabled(False)
        menu.popup(self.sidebar.switch.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def _no_people(self, _error: Exception) -> None:
        """Stay as it is; the sign-in window shows everybody anyway."""

    def show_shortcuts(self) -> None:
        """List the shortcuts."""
        ShortcutsDialog(self).open()

    def _made(self, key: str) -> Page:
        page = self._specs[key].make(self._context)
        self._stack.addWidget(page)
        page.summary_changed.connect(lambda words: self._show_summary(page, words))
        if key in self.sidebar.entries:
            page.badge_changed.connect(self.sidebar.entries[key].show_badge)
        page.page_asked.connect(self.show_page)
        return page

    def _show_summary(self, page: Page, words: str) -> None:
        if page is self.page:
            self.status.show_summary(words)

    def open_box(self) -> None:
        """Open the box that finds orders, pages and commands."""
        box = CommandBox(self._context, self._entries(), self)
        box.order_chosen.connect(self._show_order)
        box.customer_chosen.connect(self._show_customer)
        box.person_chosen.connect(self._show_person)
        box.callback_chosen.connect(self._show_callback)
        box.open()

    def _entries(self) -> tuple[Entry, ...]:
        pages, commands = self.tr("Pages"), self.tr("Commands")
        here = [Entry(commands, one.words, one.icon_name, one.run, one.key) for one in (self.page.commands() if self.page else ())]
        there = [Entry(pages, spec.title, spec.icon_name, partial(self.show_page, key)) for key, spec in self._specs.items()]
        lock = Entry(commands, self.tr("Lock now"), "lock", self.lock_asked.emit, "Ctrl+L")
        seen = QCoreApplication.translate("AccountSection", "My password was seen")
        report = Entry(commands, seen, "eye", self.seen_asked.emit)
        switch = Entry(commands, self.tr("Switch person"), "users", self.offer_switch, SWITCH)
        return (*there, *here, lock, switch, report, Entry(commands, self.tr("Shortcuts"), "keyboard", self.show_shortcuts, "F1"))

    def _show_order(self, order_id: int) -> None:
        self.show_page("orders")
        page = self.page
        if page is not None:
            page.show_order(OrderId(order_id))

    def _show_callback(self, request_id: int) -> None:
        self.show_page("callbacks")
        if self.page is not None:
            self.page.show_request(RequestId(request_id))

    def _show_customer(self, customer_id: int) -> None:
        self.show_page("customers")
        if self.page is not None:
            self.page.show_customer(CustomerId(customer_id))

    def _show_person(self, name: str) -> None:
        self.show_page("orders")
        page = self.page
        if page is not None:
            page.show_words(name)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closed.emit()
        super().closeEvent(event)
