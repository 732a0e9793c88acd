"""The people desk: who works in the shop and in which role. An owner takes people in, gives them roles and new passwords, lets them go.

A role that changes acts at that person's next sign-in: what SQLite allows is fixed for each sign-in.
"""

from typing import TYPE_CHECKING

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.domain.people import BuiltInRole, PersonCard, PersonId
from backoffice.errors import NotPossible
from backoffice.security.passwords import suggest_passphrase
from backoffice.security.rights import Right
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import shop

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor


class PeopleDesk(Desk):
    """People and their roles, for owners."""

    def __init__(self, session: Session, door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
        super().__init__(session)
        self._session, self._door, self._vault, self._unlocked = session, door, vault, unlocked

    @needs(Right.USERS_MANAGE)
    def everybody(self) -> tuple[PersonCard, ...]:
        """Return who has a way in, in the order of the sign-in window."""
        return self._vault.people()

    @needs(Right.USERS_MANAGE)
    def suggest_password(self) -> str:
        """Return four words in the language of the shop, to give to somebody as a first password."""
        return suggest_passphrase(self._session.settings.language)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def add(self, name: str, role: BuiltInRole, password: str) -> PersonCard:
        """Give somebody a way in, with a built-in role. Raises Invalid(`name`), WeakPassword."""
        card = self._vault.add_person(self._unlocked, name, role, password, self._door.port)
        self._note("person.added", card.id, "role")
        return card

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def rename(self, person_id: PersonId, name: str) -> None:
        """Give somebody another name. Raises NotFound, Invalid(`name`)."""
        self._vault.rename_person(self._unlocked, person_id, name)
        self._note("person.renamed", person_id, "name")

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def change_role(self, person_id: PersonId, role: BuiltInRole) -> None:
        """Give somebody another role, and the keys that go with it; it acts at their next sign-in.

        Raises NotFound, NotPossible(`yourself`): another owner changes an owner's role, so that nobody locks themselves out.
        """
        if person_id == self._session.person.id:
            raise NotPossible("change_role", "yourself", person_id)
        self._vault.change_role(self._unlocked, person_id, role, self._door.port)
        self._note("person.role_changed", person_id, "role")

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def reset_password(self, person_id: PersonId, password: str) -> None:
        """Give somebody a new password without knowing the old one, which opens nothing any more.

        Raises NotFound, WeakPassword, NotPossible(`yourself`): one's own is changed with the old one.
        """
        if person_id == self._session.person.id:
            raise NotPossible("reset_password", "yourself", person_id)
        self._vault.reset_password(self._unlocked, person_id, password, self._door.port)
        self._note("person.password_reset", person_id)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def remove(self, person_id: PersonId) -> None:
        """Take somebody's way in; the owner is asked to give the data file a new key afterwards.

        Raises NotFound, NotPossible(`last_owner`, `yourself`).
        """
        self._vault.remove_person(self._unlocked, person_id)
        self._note("person.removed", person_id)

    def _note(self, code: str, person_id: PersonId, *fields: str) -> None:
        """Bring the table of people up to date, with one line in the log."""
        with self._session.deed(code, "person") as deed:
            shop.keep_people(deed.connection, self._vault.people(), deed.at)
            deed.subjects.append(person_id)
            deed.fields += fields
