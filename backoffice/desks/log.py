"""The log desk: who did what and when, without values; who was shown whose contact data; whether all of it is as it was written."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.desks import log_keys
from backoffice.desks.arrival import UNDO_FOR as IMPORT_UNDO_FOR
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.order_deeds import UNDO_FOR
from backoffice.desks.session import Session
from backoffice.desks.typed import kept_path
from backoffice.domain.ids import OrderId
from backoffice.domain.log import AuditFacts, FoundOrder, LogLine, LogQuery, LogState, Subjects
from backoffice.domain.pages import StopSign
from backoffice.domain.ticks import Tick
from backoffice.errors import DataFileProblem, NotPossible
from backoffice.security import signed_table
from backoffice.security.rights import Right
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import batches, before_images, contact_log, files, log, log_pages, orders, people
from backoffice.storage.allow_lists import Task
from backoffice.storage.audit import Audited

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

Say = Callable[[LogLine], Sequence[object]]
Told = Callable[[], tuple[int, int | None, int | None]]
CHUNK = 2_000
EVERYTHING = LogQuery()


class LogDesk(Desk):
    """The log, for those who may read it; one's own lines for everybody."""

    def __init__(self, session: Session, vault: Vault, unlocked: Unlocked, told: Told) -> None:
        super().__init__(session)
        self._session, self._vault, self._unlocked, self._told = session, vault, unlocked, told

    @needs(Right.LOG_VIEW)
    def page(
        self,
        query: LogQuery = EVERYTHING,
        start: int = 0,
        before_seq: int | None = None,
        limit: int = 256,
        sign: StopSign | None = None,
    ) -> tuple[LogLine, ...]:
        """Return lines, the newest first: older than `before_seq` if that is given, else from place `start` on."""
        with self._session.reading(sign) as connection:
            return log_pages.page(connection, query, start, before_seq, limit, self._session.settings.zone)

    @needs(Right.LOG_VIEW)
    def count(self, query: LogQuery = EVERYTHING, sign: StopSign | None = None) -> int:
        """Return how many lines there are."""
        with self._session.reading(sign) as connection:
            return log_pages.count(connection, query, self._session.settings.zone)

    @needs(Right.LOG_VIEW)
    def find_orders(self, number: str) -> tuple[FoundOrder, ...]:
        """Return the orders with a number, to ask what happened to them; nothing else of them is told."""
        with self._session.reading(task=Task.FINDING) as connection:
            return log_pages.orders_numbered(connection, number)

    @needs(Right.LOG_VIEW)
    def order_numbers(self, order_ids: Iterable[OrderId]) -> dict[OrderId, str]:
        """Return the numbers of orders that lines are about; of those that are gone nothing."""
        with self._session.reading(task=Task.FINDING) as connection:
            return orders.numbers(connection, order_ids)

    @needs(Right.LOG_VIEW)
    def subjects_of(self, customer_id: int) -> Subjects:
        """Return what to ask for to know what happened to a customer: they, and their orders."""
        with self._session.reading(task=Task.FINDING) as connection:
            return log_pages.subjects_of(connection, customer_id)

    @needs(Right.OWN_PASSWORD)
    def mine(self, limit: int = 256) -> tuple[LogLine, ...]:
        """Return one's own lines, which everybody may read, the newest first; those about contact access among them."""
        own, zone = self._session.person.id, self._session.settings.zone
        with self._session.reading(task=Task.OWN) as connection:
            deeds = log_pages.page(connection, LogQuery(own), limit=limit)
            contacts = log_pages.page(connection, LogQuery(own, contacts=True), limit=limit, zone=zone)
        return tuple(sorted((*deeds, *contacts), key=lambda line: line.at, reverse=True)[:limit])

    @needs(Right.OWN_PASSWORD)
    def days_of_images(self) -> int:
        """Return for how many days at most it is kept what an order was like before a deed or an import."""
        return max(UNDO_FOR, IMPORT_UNDO_FOR).days

    @needs(Right.LOG_VIEW)
    def state(self) -> LogState:
        """Return how the log stands."""
        with self._session.reading() as connection:
            return log_pages.state(connection)

    @needs(Right.OWN_PASSWORD)
    def check(self, tick: Tick | None = None) -> int:
        """Go through the whole log, with its seals for who holds its key, and return how many lines it has.

        Raises DataFileProblem(`log_broken`) if a line was changed or is gone, `log_forged` if it was put there by another program,
        `keys_rolled_back` if sealed lines tell of a newer list of people than there is.
        """
        audited = self._audit(tick)
        if audited.seals and self._list_is_older():
            raise DataFileProblem("keys_rolled_back", self._vault.folder)
        if audited.seals and Right.LOG_VIEW in self._session.rights:
            with self._session.database.writer() as connection:
                log_pages.keep_verified(connection, audited.deeds, self._session.clock.now(), self._session.person.id)
        return audited.deeds

    @needs(Right.LOG_VIEW)
    def names(self) -> dict[str, str]:
        """Return the names of everybody who works or worked here, by id."""
        with self._session.reading() as connection:
            return people.all_names(connection)

    @needs(Right.LOG_VIEW)
    def facts(self) -> AuditFacts:
        """Return what the audit report says about log, marks, backups and periods."""
        with self._session.reading(task=Task.AUDIT) as connection:
            lines = [log.last_of(connection, code) for code in ("backup.made", "backup.checked", "backup.restored", "keys.rotated")]
            backup, trial, restored, renewed = (None if line is None else line.at for line in lines)
            images, oldest_image = before_images.kept(connection)
            return AuditFacts(
                log_pages.state(connection),
                backup,
                trial,
                restored,
                renewed,
                self._told(),
                self._session.settings.access_days,
                log_pages.oldest_contact(connection),
                contact_log.of_everybody(connection),
                images,
                oldest_image,
                fingerprint(self._vault.verify_key),
            )

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def take_as_it_is(self) -> None:
        """Begin the log anew after it was found broken or forged; what is before stays to be read, and a line tells of it.

        Where the list of people is older than lines tell, that is confirmed first.
        """
        at, person = self._session.clock.now(), self._session.person.id
        keys = log_keys.needed(self._vault, self._unlocked)
        if self._list_is_older():
            self._session.database.begin_log_anew(keys, at, person, "data.rollback_accepted")
        else:
            self._session.database.begin_log_anew(keys, at, person, "log.taken_as_it_is", broken_before=True)

    @needs(Right.LOG_VIEW, Kind.DEED)
    def export(self, path: Path, heads: Sequence[str], say: Say, query: LogQuery = EVERYTHING, tick: Tick | None = None) -> int:
        """Write lines to a CSV file, the oldest first, and return how many; with the shop's signature when an owner does.

        `say` writes a line's cells. Raises NotPossible(`cannot_write`); then there is no half file.
        """
        with self._session.deed("log.exported", "log", Task.EXPORT) as deed:
            deed.subjects.append("contacts" if query.contacts else "deeds")
            lines = self._all(query, tick)
            content = signed_table.table(heads, (say(line) for line in reversed(lines)))
            seed = self._unlocked.signing_key
            if seed is not None:
                content = signed_table.signed(content, self._vault.shop_id, seed)
            batches.keep_file(deed.connection, kept_path(path), self._session.person.id, deed.at)
            try:
                files.write_whole(path, content)
            except OSError as error:
                raise NotPossible("save", "cannot_write") from error
        return len(lines)

    @needs(Right.LOG_VIEW)
    def fingerprint(self) -> str:
        """Return the key that signs exports, in groups to compare with what `backoffice log --verify` prints."""
        return fingerprint(self._vault.verify_key)

    def _list_is_older(self) -> bool:
        with self._session.reading(task=Task.AUDIT) as connection:
            return self._vault.data.roll.serial < log.list_told(connection)

    def _audit(self, tick: Tick | None) -> Audited:
        """Go through everything with the keys in hand; once more if they were renewed meanwhile: they may be too few then."""
        while True:
            generation = self._vault.generation
            try:
                return self._session.database.audit(log_keys.held(self._vault, self._unlocked), tick, gently=True)
            except DataFileProblem:
                if self._vault.generation == generation:
                    raise

    def _all(self, query: LogQuery, tick: Tick | None) -> list[LogLine]:
        lines: list[LogLine] = []
        count = self.count(query)
        before = None
        while page := self.page(query, before_seq=before, limit=CHUNK):
            lines += page
            before = page[-1].seq
            if tick is not None:
                tick(len(lines), max(count, len(lines)))
        return lines


def signer_of(content: bytes, door: "ShopDoor | None") -> tuple[str, bool | None]:
    """Return the fingerprint of the key that signed a table, and whether it is, or was, the shop's own; None without a shop to ask.

    The list of people, which names that key, is believed if it follows the key that the key store pinned, where it pinned one. Raises
    ValueError: `no_signature`, `changed`; VaultDamaged, KeyStoreProblem.
    """
    signed = signed_table.check(content)
    ours = None
    if door is not None:
        vault = door.load(door.folder)
        pin = door.port.read_pin(vault.shop_id)
        known = pin is None or vault.follows(pin)
        ours = known and signed.shop_id == vault.shop_id and vault.signed_by_us(signed.verify_key)
    return fingerprint(signed.verify_key), ours


def fingerprint(verify_key: bytes) -> str:
    """Return a public key's first 16 bytes in groups of four hexadecimal digits."""
    digits = verify_key[:16].hex()
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
