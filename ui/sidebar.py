"""The sidebar: where one can go, and at its foot who is signed in and the lock."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel

from backoffice.domain.people import PersonCard
from ui.navigation import PageSpec
from ui.theme import Step, theme
from ui.widgets.buttons import Button, icon_button
from ui.widgets.labels import ElidedLabel, caption, disc_icon, text
from ui.widgets.layouts import SIDEBAR, Item, column, fix_pane, fix_size, greedy, native_key, panel, row, set_look

ENTRY = 36
SWITCH = "Ctrl+Shift+L"
DISC = 32


class SidebarEntry(Button):
    """One page of the sidebar, with a badge for what needs someone now."""

    def __init__(self, page: PageSpec) -> None:
        super().__init__(page.title, name=f"nav.{page.key}", kind="nav", icon_name=page.icon_name, height=ENTRY)
        self._title = page.title
        self.badge: QLabel = text("", Step.KEY, "badge", name=f"nav.{page.key}.badge")
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.badge.setContentsMargins(4, 0, 4, 0)
        fix_size(self.badge, height=20)
        self.badge.hide()
        self.restyle()
        self.setLayout(row(None, self.badge, margins=(0, 0, 8, 0)))
        self.toggled.connect(self._tint_badge)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "badge"):
            self.badge.setMinimumWidth(theme().px(24))

    def show_badge(self, words: str) -> None:
        """Show how much waits on the page; empty for nothing."""
        self.badge.setText(words)
        self.badge.setVisible(bool(words))
        self.setAccessibleDescription(words)

    def _tint_badge(self, on: bool) -> None:
        set_look(self.badge, tone="badge_on" if on else "badge")


class PersonButton(Button):
    """The disc of who is signed in; it leads to a colleague's sign-in."""

    def __init__(self, person: str, words: str) -> None:
        self._person = person
        super().__init__("", name="sidebar.switch", kind="ghost", height=DISC, accessible=words)
        self.setProperty("square", True)
        self.setToolTip(words)
        fix_size(self, width=DISC)

    def restyle(self) -> None:
        super().restyle()
        side = theme().px(DISC)
        self.setIcon(disc_icon(self._person, DISC))
        self.setIconSize(QSize(side, side))


class Sidebar(QFrame):
    """Lists pages; `picked` carries a page's key, `lock_asked` and `switch_asked` come from the buttons at the foot."""

    picked = Signal(str)
    lock_asked = Signal()
    switch_asked = Signal()

    def __init__(self, pages: tuple[PageSpec, ...], person: PersonCard, role: str) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Pages"))
        self.setProperty("look", "side")
        fix_pane(self, SIDEBAR)
        self.entries: dict[str, SidebarEntry] = {page.key: SidebarEntry(page) for page in pages}
        group = QButtonGroup(self)
        for key, entry in self.entries.items():
            group.addButton(entry)
            entry.clicked.connect(lambda _on=False, key=key: self.picked.emit(key))
        work = [self.entries[page.key] for page in pages if not page.admin]
        admin = [self.entries[page.key] for page in pages if page.admin]
        heading: list[Item] = [row(caption(self.tr("Admin")), margins=(12, 24, 0, 8))] if admin else []
        self.setLayout(column(self._brand(), *work, *heading, *admin, None, self._person(person, role), gap=2, margins=(12, 16, 12, 12)))

    def choose(self, key: str) -> None:
        """Mark a page as the shown one."""
        if key in self.entries:
            self.entries[key].setChecked(True)

    def show_countdown(self, seconds: int) -> None:
        """Say in how many seconds the screen is covered; 0 ends it."""
        self._role.setText(self.tr("Locks in {seconds} s").format(seconds=seconds) if seconds else self._role_words)

    def _brand(self) -> Item:
        logo = text("B", Step.STRONG, "logo")
        logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fix_size(logo, 32, 32)
        return row(logo, text("Backoffice", Step.H2), None, gap=12, margins=(8, 0, 0, 16))

    def _person(self, person: PersonCard, role: str) -> Item:
        lock = icon_button("lock", name="sidebar.lock", accessible=self.tr("Lock now ({key})").format(key=native_key("Ctrl+L")))
        lock.clicked.connect(self.lock_asked)
        self.switch = PersonButton(person.name, self.tr("Switch person ({key})").format(key=native_key(SWITCH)))
        self.switch.clicked.connect(self.switch_asked)
        self._role, self._role_words = ElidedLabel(role, Step.SMALL, "muted", name="sidebar.role"), role
        names = column(ElidedLabel(person.name, Step.STRONG, name="sidebar.person"), self._role, gap=0)
        return row(self.switch, greedy(panel(names, "clear")), lock, gap=12, margins=(8, 0, 0, 0))
