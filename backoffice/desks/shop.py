"""The shop desk: what the owner sets for everybody."""

from collections.abc import Iterable
from dataclasses import fields

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.desks.typed import label, refuse_numbers
from backoffice.domain.people import PersonCard, ShopSettings
from backoffice.domain.reports import PaymentMethod
from backoffice.errors import Invalid
from backoffice.security.rights import Right, rights_of
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import people, shop

PERIODS = {  # shortest and longest
    "access_days": (30, 730),  # for which it is kept who was shown contact data
    "box_days": (14, 400),  # for which a sealed account number is kept after its payout
    "change_hours": (1, 168),  # for which a changed account waits
    "callback_days": (1, 365),  # for which a done callback request is kept
    "callback_minutes": (5, 10080),  # within which one without a wished time is to be called
}


class ShopDesk(Desk):
    """Shop data and payment methods."""

    def __init__(self, session: Session, vault: Vault, unlocked: Unlocked) -> None:
        super().__init__(session)
        self._session, self._vault, self._unlocked = session, vault, unlocked

    @needs(Right.OWN_PASSWORD)
    def people(self) -> tuple[PersonCard, ...]:
        """Return who works in the shop, by name."""
        with self._session.reading() as connection:
            return people.cards(connection)

    @needs(Right.OWN_PASSWORD)
    def holders(self, right: str) -> tuple[PersonCard, ...]:
        """Return who has a right, by name: everybody may know who manages people and who reads the log."""
        with self._session.reading() as connection:
            return tuple(card for card in people.cards(connection) if right in rights_of(card.role, self._session.own_roles))

    @needs(Right.OWN_PASSWORD)
    def rights_of(self, roles: Iterable[str]) -> dict[str, frozenset[str]]:
        """Return what roles may do."""
        return {role: frozenset(map(str, rights_of(role, self._session.own_roles))) for role in roles}

    @needs(Right.SETTINGS_MANAGE)
    def settings(self) -> ShopSettings:
        """Return what is set."""
        return self._session.settings

    @needs(Right.SETTINGS_MANAGE, Kind.DEED)
    def save(self, new: ShopSettings) -> None:
        """Change name, country, zone, language, calling hours and periods of the shop. Raises Invalid (`shop_name`, a period)."""
        if not new.name.strip():
            raise Invalid("shop_name", "empty")
        check_texts(new)
        for period, (shortest, longest) in PERIODS.items():
            if not shortest <= getattr(new, period) <= longest:
                raise Invalid(period, "out_of_range")
        changed = [one.name for one in fields(new) if getattr(new, one.name) != getattr(self._session.settings, one.name)]
        with self._session.deed("shop.changed", "shop") as deed:
            shop.change_settings(deed.connection, new)
            deed.subjects.append("shop")
            deed.fields += changed
            sign_name(self._vault, self._unlocked, new.name)
        self._session.settings = new

    @needs(Right.SETTINGS_MANAGE)
    def payment_methods(self) -> tuple[PaymentMethod, ...]:
        """Return the methods that orders name or that were set, by name, and whether their orders ship before they are paid."""
        with self._session.reading() as connection:
            known = dict.fromkeys(shop.used_payment_methods(connection), False) | shop.payment_methods(connection)
        return tuple(PaymentMethod(name, ships) for name, ships in sorted(known.items()))

    @needs(Right.SETTINGS_MANAGE, Kind.DEED)
    def set_ships_before_payment(self, name: str, ships: bool) -> None:
        """Say whether orders paid by this method ship before payment; holds for orders that come in from now on. Raises Invalid(`name`)."""
        name = label("name", name)
        with self._session.deed("shop.payment_method_changed", "shop") as deed:
            shop.set_payment_method(deed.connection, name, ships)
            deed.subjects.append("shop")
            deed.fields.append("ships_before_payment")


def sign_name(vault: Vault, unlocked: Unlocked, name: str) -> None:
    """Let the signed list, which the door and the sheet go by, have the shop's name; who may not sign leaves that to an owner's sign-in."""
    if vault.shop_name != name.strip() and unlocked.signing_key is not None:
        vault.rename_shop(unlocked, name)


def check_texts(settings: ShopSettings) -> None:
    """Raise Invalid if what is set holds a payment number."""
    for one in fields(settings):
        value = getattr(settings, one.name)
        if isinstance(value, str):
            refuse_numbers("shop_name" if one.name == "name" else one.name, value)
