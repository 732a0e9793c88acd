"""The settings: columns of cards, each only for whom it concerns."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.context import BACKUPS_MANAGE, PRIVACY_MANAGE, SETTINGS_MANAGE, USERS_MANAGE, UiContext
from ui.entrance_ports import BackupDesk, RecoveryDesk, SettingsDesk
from ui.i18n import Language
from ui.key_renewal import KeyRenewal
from ui.mail_watch import MailWatch
from ui.pages.account_section import AccountSection
from ui.pages.backup_section import BackupSection
from ui.pages.callback_settings import CallbackSection
from ui.pages.channel_fields_section import ChannelFieldsSection
from ui.pages.mailbox_settings import MailboxSection
from ui.pages.page import Page, PageHeader, page_layout
from ui.pages.periods_section import PeriodsSection
from ui.pages.renewal_section import RenewalSection
from ui.pages.settings_sections import AppearanceSection, KeysSection, PaymentSection, Section, ShopSection
from ui.pages.take_out_section import TakeOutSection
from ui.theme import theme
from ui.widgets.layouts import GAP, MARGIN, column, fix_size, greedy, row, scrolling

TWO_COLUMNS = 1024  # as wide as two cards and what is beside them
RELOADED = (
    RenewalSection | PaymentSection | KeysSection | CallbackSection | MailboxSection | BackupSection | ChannelFieldsSection | PeriodsSection
)


@dataclass(frozen=True, slots=True)
class SettingsDesks:
    """What the page works with; a desk that is None hides its cards."""

    shop: SettingsDesk | None = None
    recovery: RecoveryDesk | None = None
    backups: BackupDesk | None = None


class SettingsPage(Page):
    """The page. What `language_chosen`, `mode_chosen` and `scale_chosen` carry the window keeps; `recovery_confirmed` ends the task.

    `restore_asked` carries the backup to put back, None where one is to be chosen; `seen_asked` wants to report a seen password.
    """

    language_chosen = Signal(str)
    mode_chosen = Signal(str)
    scale_chosen = Signal(float)
    shield_chosen = Signal(bool)
    recovery_confirmed = Signal()
    restore_asked = Signal(object)
    seen_asked = Signal()
    areas = frozenset({"settings", "orders", "callbacks", "backups", "keys"})

    def __init__(
        self,
        context: UiContext,
        desks: SettingsDesks,
        language: Language,
        *,
        shielded: bool | None = None,
        mail_watch: MailWatch | None = None,
        renewal: KeyRenewal | None = None,
    ) -> None:
        super().__init__(context, name="settings")
        self._desks, self._mail_watch, self._renewal = desks, mail_watch, renewal
        appearance = AppearanceSection(language, shielded)
        appearance.language_chosen.connect(self.language_chosen)
        appearance.mode_chosen.connect(self.mode_chosen)
        appearance.scale_chosen.connect(self.scale_chosen)
        appearance.shield_chosen.connect(self.shield_chosen)
        account = AccountSection(context)
        account.seen_asked.connect(self.seen_asked)
        self._sections: list[Section] = [
            *self._shop_sections(),
            account,
            appearance,
            *self._payment_sections(),
            *([PeriodsSection(context)] if context.may(PRIVACY_MANAGE) else []),
            *self._safety_sections(),
        ]
        left, right = self._sections[: (len(self._sections) + 1) // 2], self._sections[(len(self._sections) + 1) // 2 :]
        cards, content = QWidget(), QWidget()
        self._piles = _pile(left), _pile(right)
        self._columns = row(*map(greedy, self._piles), gap=GAP, margins=(0, 0, 8, 0))
        cards.setLayout(self._columns)  # in a widget of their own: a row inside of a column keeps its width when it is turned
        content.setLayout(column(cards, None, gap=0))
        page_layout(self, PageHeader(self.tr("Settings")), greedy(scrolling(content, "settings.scroll")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def restyle(self) -> None:
        """Put the cards into two columns, or into one where there is no room for two."""
        least = sum(pile.minimumSizeHint().width() for pile in self._piles) + GAP + 2 * MARGIN + 8
        wide = self.width() >= max(theme().px(TWO_COLUMNS), least)
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def reload(self) -> None:
        """Read again what may have changed elsewhere."""
        for section in self._sections:
            if isinstance(section, RELOADED):
                section.reload()

    def _shop_sections(self) -> list[Section]:
        if self._desks.shop is None or not self.context.may(SETTINGS_MANAGE):
            return []
        shop, callbacks = ShopSection(self.context, self._desks.shop), CallbackSection(self.context, self._desks.shop)
        shop.kept.connect(callbacks.reload)
        return [shop, callbacks]

    def _payment_sections(self) -> list[Section]:
        if self._desks.shop is None or not self.context.may(SETTINGS_MANAGE):
            return []
        mailbox = MailboxSection(self.context, self.context.office.mailbox, self._mail_watch)
        return [mailbox, PaymentSection(self.context, self._desks.shop), ChannelFieldsSection(self.context)]

    def _safety_sections(self) -> list[Section]:
        found: list[Section] = []
        if self._desks.recovery is not None and self.context.may(USERS_MANAGE):
            keys = KeysSection(self.context, self._desks.recovery, self._shop_name)
            keys.confirmed.connect(self.recovery_confirmed)
            found.append(keys)
        if self._renewal is not None and self.context.may(USERS_MANAGE):
            found.append(RenewalSection(self.context, self._renewal))
        if self._desks.backups is not None and self.context.may(BACKUPS_MANAGE):
            backups = BackupSection(self.context, self._desks.backups)
            backups.restore_asked.connect(self.restore_asked)
            found.append(backups)
        if self.context.may(USERS_MANAGE):
            found.append(TakeOutSection(self.context))
        return found

    def _shop_name(self) -> str:
        return self._desks.shop.settings().name if self._desks.shop is not None else ""


def _pile(sections: list[Section]) -> QWidget:
    pile = QWidget()
    pile.setLayout(column(*sections, None, gap=16))
    fix_size(pile)
    return pile
