"""One signed-in person's office: the session and its desks, opened with the vault's keys and closed without a trace of them."""

from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.desks import backups_beside, callback_forgetting, key_lists, log_keys, marks, payout_files, rotation
from backoffice.desks.addresses import AddressDesk
from backoffice.desks.backup_keeper import BackupKeeper
from backoffice.desks.backups import BackupDesk
from backoffice.desks.bank_details import BankDetailDesk
from backoffice.desks.callbacks import CallbackDesk
from backoffice.desks.cases import CaseDesk
from backoffice.desks.channel_fields import ChannelFieldDesk
from backoffice.desks.consents import ConsentDesk
from backoffice.desks.contacts import ContactDesk
from backoffice.desks.customers import CustomerDesk
from backoffice.desks.duplicates import DuplicateDesk
from backoffice.desks.editing import EditDesk
from backoffice.desks.handing_out import HandingOutDesk
from backoffice.desks.imports import ImportDesk
from backoffice.desks.key_renewal import RenewalDesk
from backoffice.desks.keys import KeyDesk
from backoffice.desks.log import LogDesk
from backoffice.desks.mailbox import MailboxDesk
from backoffice.desks.marks import Marks
from backoffice.desks.messages import MessageDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.packing import PackingDesk
from backoffice.desks.papers import PaperDesk
from backoffice.desks.payments import PaymentDesk
from backoffice.desks.payouts import PayoutDesk
from backoffice.desks.people import PeopleDesk
from backoffice.desks.periods import PeriodDesk
from backoffice.desks.refunds import RefundDesk
from backoffice.desks.returns import ReturnDesk
from backoffice.desks.session import BoxKey, Session
from backoffice.desks.shop import ShopDesk, sign_name
from backoffice.desks.soundness import SoundnessDesk
from backoffice.desks.taking_out import TakeOutDesk
from backoffice.desks.today import TodayDesk
from backoffice.desks.views import ViewDesk
from backoffice.desks.work import WorkDesk
from backoffice.domain.bank_detail_trust import KIND as DETAIL
from backoffice.domain.people import OwnRole, PersonCard, PersonId, ShopSettings
from backoffice.domain.reports import ListChange
from backoffice.errors import BackofficeError, DataFileProblem, DiskFull, NotAllowed, VaultDamaged
from backoffice.security.rights import Right, completed, rights_of
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.security.vault_records import KeyKind
from backoffice.storage import (
    allow_lists,
    bank_details,
    batches,
    before_images,
    cases,
    consents,
    contact_log,
    customer_images,
    customer_merges,
    log,
    migrate,
    people,
    shop,
)
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database
from backoffice.storage.left import Left
from backoffice.storage.lock import ShopLock
from backoffice.storage.ratchet import LogKeys

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

CLOCK_TOLERANCE = timedelta(minutes=2)
BEYOND_THE_DATA = frozenset({Right.USERS_MANAGE, Right.BACKUPS_MANAGE})  # their deeds change keys and write files


@dataclass(frozen=True, slots=True)
class Welcome:
    """What is found out about a person at the door.

    `roles_sound`: the shop's own roles are those that were signed. `idle_minutes`: when the screen is covered, None as usual.
    `clock_back`: the computer's clock is behind the newest line of the log.
    """

    rights: frozenset[Right]
    own_roles: tuple[OwnRole, ...]
    roles_sound: bool
    first_password: bool
    idle_minutes: int | None = None
    clock_back: bool = False


class Office:
    """What the window and the command line get: who is there, what they may do, and the desks."""

    def __init__(
        self,
        door: "ShopDoor",
        vault: Vault,
        unlocked: Unlocked,
        database: Database,
        lock: ShopLock | None,
        welcome: "Welcome",
        left: Left | None = None,
    ) -> None:
        self._door, self._vault, self._unlocked, self._database, self._lock = door, vault, unlocked, database, lock
        self.first_password, self.roles_sound, self.idle_minutes = welcome.first_password, welcome.roles_sound, welcome.idle_minutes
        self.clock_back = welcome.clock_back
        self._stay = ExitStack()  # ends with the office
        self.earlier_list: ListChange | None = None  # what is missing where an earlier version of the list had to be taken
        self._marks = Marks(door, vault, unlocked, database)
        with database.reading() as connection:
            settings = shop.settings(connection)
        person = PersonCard(PersonId(unlocked.person_id or "recovery"), unlocked.name, unlocked.role)
        self.session = Session(
            database,
            person,
            welcome.rights,
            settings,
            door.clock,
            box_key=lambda: BoxKey(vault.shop_id, *vault.box_public),
            own_roles=welcome.own_roles,
            before=self._marks.make_up,
            committed=self._marks.write,
            ended=self._end,
        )
        self.orders = OrderDesk(self.session)
        self.editing = EditDesk(self.session)
        self.returns = ReturnDesk(self.session)
        self.payments = PaymentDesk(self.session)
        self.refunds = RefundDesk(self.session)
        self.papers = PaperDesk(self.session)
        self.packing = PackingDesk(self.session)
        self.work = WorkDesk(self.session)
        self.contacts = ContactDesk(self.session)
        self.addresses = AddressDesk(self.session)
        self.customers = CustomerDesk(self.session)
        self.consents = ConsentDesk(self.session)
        self.handing_out = HandingOutDesk(self.session)
        self.take_out = TakeOutDesk(self.session)
        self.periods = PeriodDesk(self.session)
        self.callbacks = CallbackDesk(self.session)
        self.messages = MessageDesk(self.session, self.callbacks.take_in)
        port = door.port if lock is not None else None  # who only looks reads no mailbox
        self.mailbox = MailboxDesk(self.session, port, vault.shop_id, self.callbacks.take_in)
        self.cases = CaseDesk(self.session)
        self.duplicates = DuplicateDesk(self.session)
        self.today = TodayDesk(self.session)
        self.views = ViewDesk(self.session)
        self.keeper = BackupKeeper(self.session, door, vault, unlocked, writes=lock is not None)
        self.imports = ImportDesk(self.session, self.keeper.before_import)
        self.log = LogDesk(self.session, vault, unlocked, self._marks.told)
        self.soundness = SoundnessDesk(self.session, door.data_file, vault.shop_id, left)
        self.shop = ShopDesk(self.session, vault, unlocked)
        self.channel_fields = ChannelFieldDesk(self.session)
        self.keys = KeyDesk(self.session, door, vault, unlocked)
        self.renewal = RenewalDesk(rotation.Rotation(door, vault, unlocked, self.session, self._marks, self.keeper))
        self.people = PeopleDesk(self.session, door, vault, unlocked)
        self.backups = BackupDesk(self.session, door, vault, unlocked, self.keeper, left)
        self.bank_details = BankDetailDesk(self.session)
        self.payouts = PayoutDesk(self.session, door, vault, unlocked)

    @property
    def person(self) -> PersonCard:
        return self.session.person

    @property
    def settings(self) -> ShopSettings:
        return self.session.settings

    @property
    def rights(self) -> frozenset[Right]:
        return self.session.rights

    def may(self, right: Right) -> bool:
        """Say whether the signed-in person has a right; for hiding what would be refused anyway."""
        return right in self.session.rights

    def confirm_password(self, password: str) -> None:
        """Check the signed-in person's password again, to uncover a locked window. Raises WrongPassword."""
        self._door.confirm_password(self.person.id, password)

    def look_as(self, role: str) -> "Office":
        """Return an office as somebody of another role has it, to look at: nothing can be written there, and it holds no keys of people.

        It shows at most what the owner may see, and nothing that works beside the data file. Close it before this one. Raises NotAllowed.
        """
        if Right.USERS_MANAGE not in self.rights:
            raise NotAllowed(Right.USERS_MANAGE)
        rights = rights_of(role, self.session.own_roles) & self.rights - BEYOND_THE_DATA
        seen = Unlocked(None, self.person.name, role, {(KeyKind.DATABASE, 0): bytearray(self._unlocked.database_key)})
        allowed = allow_lists.for_rights(frozenset(map(str, rights))).authorizer()
        with ExitStack() as stay:
            key = stay.enter_context(self._database.looking_on())
            database = Database(self._door.data_file, key, shop_uuid=self._vault.shop_id, authorizer=allowed, only_looking=True)
            office = Office(self._door, self._vault, seen, database, None, Welcome(rights, self.session.own_roles, self.roles_sound, False))
            office._stay = stay.pop_all()  # of its own kind
        return office

    def rest(self) -> None:
        """While the window is covered: mirror the marks and bring everything into the data file. What fails is done at the next chance."""
        with suppress(BackofficeError):
            self._marks.mirror(last=True)
            self._database.checkpoint()

    def close(self) -> None:
        """Sign out: marks are mirrored, connections closed, keys overwritten, the lock released."""
        if self._lock is not None:
            with suppress(Exception):
                self.keeper.note_erasures()
            with suppress(Exception):
                self._marks.mirror(last=True)
        self.session.close()

    @property
    def holds_box_key(self) -> bool:
        """Whether this person's keys open sealed accounts, so that former ones can be sealed again (`PayoutDesk.renew_boxes`)."""
        return bool(self._unlocked.box_keys)

    def _end(self) -> None:
        self._stay.close()
        self._unlocked.wipe()
        if self._lock is not None:
            self._lock.release()


def open_office(door: "ShopDoor", vault: Vault, unlocked: Unlocked, lock: ShopLock, *, trust_marks: bool = True) -> Office:
    """With the shop's lock, finish a rotation that was cut off, bring the schema forward, check the marks and open the data.

    Raises DataFileProblem; then the keys are wiped and nothing but the lock is held, which whoever took it lets go.
    """
    database, left = None, Left(door.data_file, unlocked.database_key)
    try:
        left.look(unlocked.database_key)
        rotation.settle(door, vault, unlocked)
        left.go_on_with(unlocked.database_key)
        backups_beside.tidy(door, vault.shop_id)
        if migrate.is_older(door.data_file, unlocked.database_key):
            keep = backups_beside.before_update(door, vault, unlocked)
            migrate.upgrade(door.data_file, lambda: unlocked.database_key, keep=keep)
        database = _open_data(door, vault, unlocked, left) if trust_marks else _take_as_it_is(door, vault, unlocked, left)
        with database.reading(task=Task.TIDY) as connection:
            if not vault.follows(shop.verify_key(connection)):
                raise VaultDamaged("signature")
        change = key_lists.take_earlier(database, door, vault, unlocked) if vault.fallback else None
        log_keys.settle(database, door, vault, unlocked)
        welcome = _welcome(database, door, vault, unlocked)
        payout_files.settle(database, door.clock.now())
        callback_forgetting.erase_ended(database, door.clock.now())
        database.admit(allow_lists.for_rights(frozenset(map(str, welcome.rights))).authorizer())
        office = Office(door, vault, unlocked, database, lock, welcome, left)
        office.earlier_list = change
        with suppress(OSError, DiskFull):
            sign_name(vault, unlocked, office.settings.name)
        replaced = backups_beside.clear_replaced(door)
        if replaced:
            office.session.tell(log.SYSTEM, "backup.replaced_cleared", "backup", replaced)
    except BaseException as error:
        if database is not None:
            database.close()
        unlocked.wipe()
        if isinstance(error, DataFileProblem):
            raise left.more_exactly(error) from None
        raise
    return office


def _open_data(door: "ShopDoor", vault: Vault, unlocked: Unlocked, left: Left) -> Database:
    """Open the data as it should be: no older than any mark, its log unbroken since. Raises DataFileProblem."""
    seen = marks.read(door, vault, *unlocked.database_keys())
    nothing = allow_lists.for_rights(frozenset()).authorizer()
    database = Database(door.data_file, unlocked.database_key, shop_uuid=vault.shop_id, marks=seen.all, authorizer=nothing, left=left)
    try:
        marks.check(door, vault, database, seen)
    except BaseException:
        database.close()
        raise
    return database


def _take_as_it_is(door: "ShopDoor", vault: Vault, unlocked: Unlocked, left: Left) -> Database:
    """Open data that is older than a mark, or whose log is broken, because an owner says so; the log begins anew and tells of it."""
    keys = log_keys.needed(vault, unlocked)
    nothing = allow_lists.for_rights(frozenset()).authorizer()
    left.take_as_it_is()
    key, shop_id = unlocked.database_key, vault.shop_id
    database = Database(door.data_file, key, shop_uuid=shop_id, authorizer=nothing, trust_log=True, left=left)
    try:
        broken = _is_broken(database, keys)
        code = "log.taken_as_it_is" if broken else "data.rollback_accepted"
        above = marks.newest_epoch(door, vault.shop_id)
        database.begin_log_anew(keys, door.clock.now(), unlocked.person_id or "recovery", code, broken_before=broken, above=above)
        with suppress(DataFileProblem):
            vault.outrun(unlocked, max((one.generation for one in marks.read(door, vault, *unlocked.database_keys()).all), default=0))
    except BaseException:
        database.close()
        raise
    return database


def _is_broken(database: Database, keys: LogKeys) -> bool:
    try:
        database.audit(keys)
    except DataFileProblem:
        return True
    return False


def _came_back(connection: Connection) -> bool:
    """Say whether the data is a backup's that knows less people than the list; else somebody was taken in when a crash cut that off."""
    return log.last_of(connection, "backup.restored") is not None and not log.list_told(connection)


def today(door: "ShopDoor", zone: str) -> date:
    """Return the shop's day."""
    return door.clock.now().astimezone(ZoneInfo(zone)).date()


def _welcome(database: Database, door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> Welcome:
    """Drop what crashed imports left and what is past its end date, note who works here and who came, and say what they may do.

    With a first password they may change it, and nothing else. Own roles that nobody signed hold nothing.
    """
    now = door.clock.now()
    with database.writer(Task.TIDY) as connection:
        batches.drop_unfinished(connection)
        before_images.forget_ended(connection, now)
        customer_images.forget_ended(connection, now)
        customer_merges.forget_ended(connection, now)
        settings = shop.settings(connection)
        day = today(door, settings.zone)
        cutoff = day - timedelta(days=settings.access_days)
        contact_log.drop_ended(connection, now, cutoff)
        cases.drop_ended(connection, cutoff)
        person_id = unlocked.person_id or ""
        back = (log.last_at(connection) or now) - now > CLOCK_TOLERANCE
        if back:
            log.append(connection, now, person_id or "recovery", "clock.set_back", "shop", "shop")
        erased = bank_details.erase_ended(connection, now)
        if erased:
            log.append(connection, now, log.SYSTEM, "bank_detail.erased", DETAIL, ",".join(map(str, erased)))
        ended = consents.forget_ended(connection, day)
        if ended:
            log.append(connection, now, log.SYSTEM, "customer.consent_erased", "customer", ",".join(map(str, ended)))
        unknown = {card.id for card in vault.people()} - people.all_names(connection).keys()
        people.keep(connection, vault.people(), now, day)
        if unknown and not _came_back(connection):
            for one in sorted(unknown):
                people.set_first_password(connection, one, True)
        people.see(connection, person_id, day)
        own, first = people.own_roles(connection), people.has_first_password(connection, person_id)
        idle = people.idle_minutes(connection).get(unlocked.role)
    sound = vault.vouches_for(own)
    own = own if sound else ()
    return Welcome(completed(()) if first else rights_of(unlocked.role, own), own, sound, first, idle, back)
