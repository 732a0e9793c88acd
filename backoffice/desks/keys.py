"""The key desk: one's own password, the recovery key, and a second account of the operating system."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.backup import ledger
from backoffice.desks import sheets
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Deed, Session
from backoffice.desks.typed import kept_path
from backoffice.domain.papers import EmergencySheet
from backoffice.domain.reports import SheetFacts
from backoffice.errors import NotPossible
from backoffice.security import enrolment
from backoffice.security.passwords import check_new_password, suggest_passphrase
from backoffice.security.rights import Right
from backoffice.security.throttle import Throttle
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import batches, files, people, room
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
        """Return the six groups of the recovery key as long as it is not confirmed; None afterwards: then nobody can show it again.

        A key that was used is replaced by a new one now. Raises KeyStoreProblem, and then the used one stays valid.
        """
        pending = self._vault.pending_recovery(self._unlocked)
        if pending is None and self._vault.recovery_confirmed:
            return None
        if pending is None:
            return self._renew()
        with self._noting("recovery.shown"):
            return pending.groups

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def confirm_recovery(self) -> None:
        """Say that the printed key was typed back correctly; from now on it exists on paper only."""
        with self._noting("recovery.confirmed"):
            self._vault.confirm_recovery(self._unlocked)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def renew_recovery_key(self) -> tuple[str, ...]:
        """Make a new recovery key; the old one opens nothing any more, but for backups that were made until now."""
        return self._renew()

    @needs(Right.OWN_PASSWORD)
    def sheet_facts(self) -> SheetFacts:
        """Return which emergency sheet is the valid one, and where the backups lie."""
        folder = ledger.read(self._door.folder, self._vault.shop_id, *self._unlocked.database_keys()).folder
        return sheets.facts_of(self._vault, folder)

    @needs(Right.USERS_MANAGE)
    def emergency_sheet(self, sheet: EmergencySheet) -> bytes:
        """Return the emergency sheet as a PDF of one page; who has its groups has been shown them."""
        from backoffice.documents.emergency_sheet import emergency_sheet

        return emergency_sheet(sheet)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def save_sheet(self, content: bytes, path: Path) -> None:
        """Write the emergency sheet to a file, a plain copy of the key: the program remembers where it lies until it is deleted.

        Raises NotPossible(`cannot_write`); then there is no half file.
        """
        with self._session.deed("recovery.saved", "person") as deed:
            deed.subjects.append(self._session.person.id)
            batches.keep_file(deed.connection, kept_path(path), self._session.person.id, deed.at)
            try:
                files.write_whole(path, content)
            except OSError as error:
                raise NotPossible("save", "cannot_write") from error

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def offer_enrolment(self) -> str:
        """Return a one-time code that takes another account of this computer into the shop; good for 15 minutes."""
        with self._noting("account.offered"):
            return enrolment.offer(self._vault, self._unlocked, self._door.port, self._door.clock)

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
        with self._noting("password.changed", Task.OWN) as deed:
            self._change_password(deed, old, new)

    @needs(Right.OWN_PASSWORD, Kind.DEED)
    def replace_seen_password(self, old: str, new: str) -> None:
        """Change one's own password because somebody else has seen it; the line is an open report until an owner has dealt with it.

        Raises WrongPassword, WeakPassword.
        """
        with self._noting("password.seen", Task.OWN) as deed:
            self._change_password(deed, old, new)

    def _change_password(self, deed: Deed, old: str, new: str) -> None:
        with Throttle(self._door.folder, self._door.clock).attempt(self._session.person.id):
            self._vault.change_password(self._unlocked, old, new, self._door.port)
        people.set_first_password(deed.connection, self._session.person.id, False)

    def _renew(self) -> tuple[str, ...]:
        with self._noting("recovery.renewed"):
            return self._vault.renew_recovery(self._unlocked, self._door.port, self._door.clock).groups

    @contextmanager
    def _noting(self, code: str, task: Task | None = None) -> Iterator[Deed]:
        """Open a deed before the vault is changed, and keep room for its line: a full disk leaves both as they were."""
        with room.kept(self._door.folder) as give_room, self._session.deed(code, "person", task) as deed:
            yield deed
            deed.subjects.append(self._session.person.id)
            give_room()
