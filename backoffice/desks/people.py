"""The people desk: who works in the shop and in which role. An owner takes people in, gives them roles and new passwords, lets them go.

One person works in a shop's folder at a time, so that another's role acts at their next sign-in; one's own acts at once.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from backoffice.desks import log_keys
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Deed, Session, found
from backoffice.desks.typed import refuse_numbers
from backoffice.domain.people import BuiltInRole, Colleague, OwnRole, PersonCard, PersonId
from backoffice.errors import Invalid, NotPossible
from backoffice.security import roll
from backoffice.security.passwords import suggest_passphrase
from backoffice.security.rights import RESERVED, Right, completed, rights_of
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import log, people, ratchet, room

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

LONGEST_ROLE = 40
MOST_IDLE = 60


class PeopleDesk(Desk):
    """People and their roles, for owners."""

    def __init__(self, session: Session, door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
        super().__init__(session)
        self._session, self._door, self._vault, self._unlocked = session, door, vault, unlocked

    @needs(Right.USERS_MANAGE)
    def everybody(self) -> tuple[Colleague, ...]:
        """Return who has a way in, by name."""
        with self._session.reading() as connection:
            return people.colleagues(connection)

    @needs(Right.USERS_MANAGE)
    def own_roles(self) -> tuple[OwnRole, ...]:
        """Return the roles that the shop made itself, by name."""
        return self._session.own_roles

    @needs(Right.USERS_MANAGE)
    def rights_of(self, role: str) -> frozenset[Right]:
        """Return what a role may do, built-in or the shop's own."""
        return rights_of(role, self._session.own_roles)

    @needs(Right.USERS_MANAGE)
    def idle_minutes(self) -> dict[str, int]:
        """Return after how many minutes the screen is covered, for the roles that it was set for."""
        with self._session.reading() as connection:
            return people.idle_minutes(connection)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def set_idle_minutes(self, role: str, minutes: int | None) -> None:
        """Cover the screens of a role after 1 to 60 minutes, None: as usual; it acts at the next sign-in.

        Raises Invalid(`role`, `unknown`; `minutes`, `out_of_range`).
        """
        self._check_role(role)
        if minutes is not None and not 1 <= minutes <= MOST_IDLE:
            raise Invalid("minutes", "out_of_range")
        with self._session.deed("role.idle_changed", "role") as deed:
            people.set_idle_minutes(deed.connection, role, minutes)
            deed.subjects.append(next((one.id for one in self._session.own_roles if one.name == role), role))
            deed.fields.append("minutes")

    @needs(Right.USERS_MANAGE)
    def offered_rights(self) -> frozenset[Right]:
        """Return the rights that a role of the shop's own may hold."""
        return frozenset(Right) - RESERVED

    @needs(Right.USERS_MANAGE)
    def with_needed(self, rights: Collection[str]) -> frozenset[Right]:
        """Return rights with those that they are of no use without."""
        return completed(Right(right) for right in rights)

    @needs(Right.USERS_MANAGE)
    def suggest_password(self) -> str:
        """Return four words in the language of the shop, to give to somebody as a first password."""
        return suggest_passphrase(self._session.settings.language)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def add(self, name: str, role: str, password: str, *, first: bool = True) -> PersonCard:
        """Give somebody a way in.

        A `first` password is handed over and must be changed before anything else; one that the person typed themselves is none.
        Raises Invalid(`name`, `role`), WeakPassword.
        """
        self._check_role(role)
        refuse_numbers("name", name)
        with self._changing("person.added", "role") as changing:
            card = self._vault.add_person(self._unlocked, name, role, password, self._door.port)
            changing.of(card.id, first=first)
        return card

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def rename(self, person_id: PersonId, name: str) -> None:
        """Give somebody another name. Raises NotFound, Invalid(`name`)."""
        refuse_numbers("name", name)
        with self._changing("person.renamed", "name") as changing:
            self._vault.rename_person(self._unlocked, person_id, name)
            changing.of(person_id)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def change_role(self, person_id: PersonId, role: str) -> None:
        """Give somebody another role, and the keys that go with it; it acts at their next sign-in, on oneself at once.

        Raises NotFound, Invalid(`role`), NotPossible(`last_owner`).
        """
        self._check_role(role)
        with self._leaving("person.role_changed", "role") as (changing, log_from):
            self._vault.change_role(self._unlocked, person_id, role, self._door.port, log_from=log_from)
            changing.of(person_id)
        if person_id == self._session.person.id:
            self._session.take_role(role)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def reset_password(self, person_id: PersonId, password: str) -> None:
        """Give somebody a new first password without knowing the old one, which opens nothing any more.

        Raises NotFound, WeakPassword, NotPossible(`yourself`): one's own is changed with the old one.
        """
        if person_id == self._session.person.id:
            raise NotPossible("reset_password", "yourself", person_id)
        with self._handing_over(person_id), self._changing("person.password_reset") as changing:
            self._vault.reset_password(self._unlocked, person_id, password, self._door.port)
            changing.of(person_id, first=True)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def remove(self, person_id: PersonId) -> None:
        """Take somebody's way in; the owner is asked to give the data file a new key afterwards.

        Raises NotFound, NotPossible(`last_owner`, `yourself`).
        """
        with self._leaving("person.removed") as (changing, log_from):
            self._vault.remove_person(self._unlocked, person_id, log_from=log_from)
            changing.of(person_id)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def save_role(self, name: str, rights: Collection[str], role_id: str = "") -> OwnRole:
        """Make a role of the shop's own, or change the one with this id; its people go along with a new name.

        Rights that are of no use without others bring them along. Raises Invalid(`name`; `rights`: `reserved`, `unknown`), NotFound.
        """
        if not set(rights) <= set(Right):
            raise Invalid("rights", "unknown")
        if set(rights) & RESERVED:
            raise Invalid("rights", "reserved")
        here = {one.id: one for one in self._session.own_roles}
        former = found(here.get(role_id), "role", role_id) if role_id else None
        made = OwnRole(role_id or str(uuid4()), self._role_name(name, role_id), frozenset(map(str, self.with_needed(rights))))
        renamed = (former.name, made.name) if former is not None and former.name != made.name else None
        self._keep_roles({**here, made.id: made}, made.id, renamed)
        return made

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def remove_role(self, role_id: str) -> None:
        """Take a role of the shop's own away. Raises NotFound, NotPossible(`role_in_use`)."""
        here = {one.id: one for one in self._session.own_roles}
        gone = found(here.pop(role_id, None), "role", role_id)
        if any(card.role == gone.name for card in self._vault.people()):
            raise NotPossible("remove_role", "role_in_use", role_id)
        self._keep_roles(here, role_id)

    def _keep_roles(self, roles: dict[str, OwnRole], role_id: str, renamed: tuple[str, str] | None = None) -> None:
        """Write the roles and sign them; without the signature they hold nothing, so it is the last step before the commit."""
        code = "role.saved" if role_id in roles else "role.removed"
        with room.kept(self._door.folder) as give_room, self._session.deed(code, "role") as deed:
            for one in people.own_roles(deed.connection):
                if one.id not in roles:
                    people.drop_role(deed.connection, one.id)
            for one in roles.values():
                people.put_role(deed.connection, one)
            deed.subjects.append(role_id)
            kept = people.idle_minutes(deed.connection)
            for name in kept.keys() - set(BuiltInRole) - {one.name for one in roles.values()}:
                people.set_idle_minutes(deed.connection, name, None)
                if renamed is not None and name == renamed[0]:
                    people.set_idle_minutes(deed.connection, renamed[1], kept[name])
            self._vault.sign_roles(self._unlocked, roles.values(), self._door.port, renamed)
            people.keep(deed.connection, self._vault.people(), deed.at, self._session.today)
            deed.fields.append(log.list_field(self._vault.data.roll.serial))
            give_room()
        self._session.know_roles(tuple(sorted(roles.values(), key=lambda one: one.name)))

    def _role_name(self, name: str, role_id: str) -> str:
        name = name.strip()
        if not name or not name.isprintable():
            raise Invalid("name", "empty" if not name else "not_printable")
        if len(name) > LONGEST_ROLE:
            raise Invalid("name", "too_long")
        taken = {one.name.casefold() for one in self._session.own_roles if one.id != role_id} | set(BuiltInRole)
        if name.casefold() in taken:
            raise Invalid("name", "taken")
        refuse_numbers("name", name)
        return name

    def _check_role(self, role: str) -> None:
        if role not in set(BuiltInRole) and role not in {one.name for one in self._session.own_roles}:
            raise Invalid("role", "unknown")

    @contextmanager
    def _changing(self, code: str, *fields: str) -> Iterator["_Changing"]:
        """Open a deed before the vault is changed, and keep room for it: a data file that cannot be written leaves the vault as it was."""
        with room.kept(self._door.folder) as give_room, self._session.deed(code, "person") as deed:
            deed.fields += fields
            yield _Changing(deed, self._vault, self._session.today)
            deed.fields.append(log.list_field(self._vault.data.roll.serial))
            give_room()

    @contextmanager
    def _handing_over(self, person_id: PersonId) -> Iterator[None]:
        """Note that a password is one to be changed before it is there: a crash leaves nobody who keeps one that was handed over."""
        generation = self._vault.generation
        with self._session.database.writer() as connection:
            before = people.has_first_password(connection, person_id)
            people.set_first_password(connection, person_id, True)
        try:
            yield
        except BaseException:
            if self._vault.generation == generation:
                with self._session.database.writer() as connection:
                    people.set_first_password(connection, person_id, before)
            raise

    @contextmanager
    def _leaving(self, code: str, *fields: str) -> Iterator[tuple["_Changing", int]]:
        """Do the same where somebody may lose the log's key; a new one, if the vault has one then, seals from this deed's line on.

        Given beside it is the epoch of the log that would begin. Keys that oneself lost are held until then.
        """
        try:
            with self._changing(code, *fields) as changing:
                yield changing, ratchet.epoch(changing.deed.connection) + 1
                if roll.log_waits(self._vault.data):
                    log.begin_segment(changing.deed.connection, log_keys.needed(self._vault, self._unlocked))
            log_keys.confirm(self._vault, self._unlocked)
        finally:
            self._vault.forget_lost(self._unlocked)


@dataclass(frozen=True, slots=True)
class _Changing:
    """A change of the vault under way, and the table of people that follows it."""

    deed: Deed
    vault: Vault
    today: date

    def of(self, person_id: PersonId, *, first: bool = False) -> None:
        """Bring the table up to date; `first`: the person's password is one that was handed over."""
        people.keep(self.deed.connection, self.vault.people(), self.deed.at, self.today)
        if first:
            people.set_first_password(self.deed.connection, person_id, True)
        self.deed.subjects.append(person_id)
