"""The key desk: one's own password, the recovery key, and a second account of the operating system."""

from typing import TYPE_CHECKING

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.security import enrolment
from backoffice.security.passwords import check_new_password, suggest_passphrase
from backoffice.security.rights import Right
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import people
from backoffice.storage.allow_lists import Task

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor


class KeyDesk(Desk):
    """Everything about getting in that can be done from inside."""

    def __init__(self, session: Session, door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
        super().__init__(session)
        self._session, self._door, self._vault, self._unlocked = session, door, vault, unlocked

    @needs(Right.ORDERS_VIEW)
    def recovery_confirmed(self) -> bool:
        """Say whether somebody has typed the printed recovery key back; until then it stays a task."""
        return self._vault.recovery_confirmed

    @needs(Right.USERS_MANAGE, Kind.REVEAL)
    def pending_recovery(self) -> tuple[str, ...] | None:
        """Return the six groups of the recovery key as long as it is not confirmed; None afterwards: then nobody can show it again."""
        pending = self._vault.pending_recovery(self._unlocked)
        if pending is None:
            return None
        self._note("recovery.shown")
        return pending.groups

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def confirm_recovery(self) -> None:
        """Say that the printed key was typed back correctly; from now on it exists on paper only."""
        self._vault.confirm_recovery(self._unlocked)
        self._note("recovery.confirmed")

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def renew_recovery_key(self) -> tuple[str, ...]:
        """Make a new recovery key; the old one opens nothing any more."""
        groups = self._vault.renew_recovery(self._unlocked, self._door.port, self._door.clock).groups
        self._note("recovery.renewed")
        return groups

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def offer_enrolment(self) -> str:
        """Return a one-time code that takes another account of this computer into the shop; good for 15 minutes."""
        code = enrolment.offer(self._vault, self._unlocked, self._door.port, self._door.clock)
        self._note("account.offered")
        return code

    @needs(Right.OWN_PASSWORD)
    def suggest_password(self) -> str:
        """Return four words in the language of the shop that make a good password."""
        return suggest_passphrase(self._session.settings.language)

    @needs(Right.OWN_PASSWORD)
    def check_password(self, password: str) -> None:
        """Raise WeakPassword if a new password of one's own may not be taken."""
        check_new_password(password, person_name=self._session.person.name, shop_name=self._session.settings.name)

    @needs(Right.OWN_PASSWORD, Kind.DEED)
    def change_password(self, old: str, new: str) -> None:
        """Change one's own password; anybody may. After a first password the rights come with the next sign-in.

        Raises WrongPassword, WeakPassword.
        """
        self._vault.change_password(self._unlocked, old, new, self._door.port)
        with self._session.deed("password.changed", "person", Task.OWN) as deed:
            people.set_first_password(deed.connection, self._session.person.id, False)
            deed.subjects.append(self._session.person.id)

    def _note(self, code: str) -> None:
        with self._session.deed(code, "person") as deed:
            deed.subjects.append(self._session.person.id)
