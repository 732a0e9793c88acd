"""What every page gets: the office and the few things that all pages share. There are no globals beside it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.change_hub import ChangeHub
from ui.formats import Formats
from ui.jobs import Jobs
from ui.theme import Theme

if TYPE_CHECKING:
    from backoffice.desks.office import Office

ORDERS_VIEW, ORDERS_WORK, SHIPPING_SHIP, ORDERS_IMPORT = "orders:view", "orders:work", "shipping:ship", "orders:import"
ORDERS_EDIT, ORDERS_CANCEL = "orders:edit", "orders:cancel"
PAYMENTS_RECORD, PAYMENTS_PAY_OUT = "payments:record", "payments:pay_out"
PAYMENTS_VIEW, USERS_MANAGE, LOG_VIEW = "payments:view", "users:manage", "log:view"
CALLBACKS_VIEW, CALLBACKS_HANDLE = "callbacks:view", "callbacks:handle"
CUSTOMERS_VIEW, CUSTOMERS_CONTACT = "customers:view", "customers:contact"
CUSTOMERS_EDIT, CUSTOMERS_MERGE = "customers:edit", "customers:merge"
PRIVACY_REVIEW, PRIVACY_MANAGE, SETTINGS_MANAGE = "privacy:review", "privacy:manage", "settings:manage"
BACKUPS_MANAGE, EXPORT_DATA = "backups:manage", "export:data"


@dataclass(frozen=True, slots=True)
class UiContext:
    """The signed-in person's office, the lanes of work, the news of changes, the theme, and how values are written."""

    office: "Office"
    jobs: Jobs
    hub: ChangeHub
    theme: Theme
    formats: Formats

    def may(self, right: str) -> bool:
        """Say whether the signed-in person has a right ("shipping:ship"), to hide what a desk would refuse anyway."""
        return right in self.office.rights
