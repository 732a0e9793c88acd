"""Doubles of the door and the desks that the entrance talks to."""

import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from backoffice.documents.emergency_sheet import emergency_sheet
from backoffice.domain.backups import BackupState, Drilled, Kept
from backoffice.domain.callbacks import Mailbox
from backoffice.domain.mail_reading import MailboxCheck, MailPlan
from backoffice.domain.papers import EmergencySheet
from backoffice.domain.people import PersonCard, PersonId, ShopSettings
from backoffice.domain.reports import (
    BackupClaim,
    BackupReport,
    ListChange,
    OfferedBackup,
    PaymentMethod,
    Restored,
    RestorePreview,
    SheetFacts,
)
from backoffice.errors import (
    BackofficeError,
    EnrolmentRefused,
    MailboxProblem,
    NotPossible,
    PathRefused,
    WeakPassword,
    WrongPassword,
    WrongRecoveryKey,
)
from ui.entrance_ports import Groups, Tick

KEY: Groups = ("7KQ2MX", "V9TD4H", "3ZRB8N", "JW5EPY", "C6GA1S", "PT8Q0D")
PASSWORD = "horn apfel zug milch"
FACTS = SheetFacts(48_213, datetime(2026, 3, 10, 9, 24, tzinfo=UTC))
CODE = "0123456789ABCDEFGHJK"
PEOPLE = (
    PersonCard(PersonId("p1"), "Maria Schulz", "owner"),
    PersonCard(PersonId("p2"), "Mia Becker", "orders"),
    PersonCard(PersonId("p3"), "Jonas Öztürk", "packing"),
    PersonCard(PersonId("p4"), "Anne-Kathrin Müller-Lüdtke", "service"),
)


@dataclass
class FakeDoor:
    """A door whose answers a test sets."""

    there: bool = True
    problem: BackofficeError | None = None
    sign_in_problem: BackofficeError | None = None
    ways: frozenset[str] = frozenset({"retry", "recovery_key", "enrol", "key_file", "accept_rollback", "accept_mark", "folder", "restore"})
    shop_name: str = "Kaffeehaus Lindenhof"
    orders_today: int | None = 248
    newer: int | None = 24
    held: bool = False
    offers: tuple[OfferedBackup, ...] = ()
    restore_problem: BackofficeError | None = None
    change: ListChange = field(default_factory=ListChange)
    created: list[tuple[ShopSettings, str, str]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    def exists(self) -> bool:
        return self.there

    def check(self) -> None:
        self.done.append("check")
        if self.problem is not None:
            raise self.problem

    def people(self) -> tuple[PersonCard, ...]:
        return PEOPLE

    def create(self, settings: ShopSettings, owner_name: str, password: str) -> tuple[object, Groups]:
        if self.problem is not None:
            raise self.problem
        self.created.append((settings, owner_name, password))
        return OFFICE, KEY

    def sign_in(self, person_id: PersonId, password: str) -> object:
        if self.sign_in_problem is not None:
            raise self.sign_in_problem
        if password != PASSWORD:
            raise WrongPassword
        return f"office of {person_id}"

    def check_group(self, position: int, text: str) -> bool:
        return len(text) == 6 and not text.endswith("Z")

    def recover(self, groups: Groups, person_id: PersonId, new_password: str) -> object:
        if groups != KEY:
            raise WrongRecoveryKey
        self.done.append(f"recover {person_id} {new_password}")
        return OFFICE

    def check_key(self, groups: Groups) -> None:
        if groups != KEY:
            raise WrongRecoveryKey

    def make_known(self, groups: Groups) -> None:
        self.check_key(groups)
        self.done.append("make known")
        self.problem = None

    def sheet_facts(self) -> SheetFacts:
        return FACTS

    def accept_enrolment(self, code: str) -> None:
        if code != CODE:
            raise EnrolmentRefused("wrong_code")
        self.problem = None

    def use_key_file(self, path: Path) -> None:
        self.done.append(f"key file {path.name}")
        self.problem = None

    def keep_key_in(self, path: Path) -> None:
        if path.suffix != ".json":
            raise PathRefused("key_beside_data", path)
        self.done.append(f"key in {path.name}")
        self.problem = None

    def accept_rollback(self) -> None:
        self.done.append("accept rollback")

    def offered_backups(self) -> tuple[OfferedBackup, ...]:
        return self.offers

    def look_at_backup(self, backup: Path) -> BackupClaim:
        return BackupClaim(backup, datetime(2026, 3, 9, 18, 0, tzinfo=UTC), 240, 1_180)

    def preview_restore(self, backup: Path, secret: str, person_name: str = "") -> RestorePreview:
        if secret != PASSWORD:
            raise WrongPassword
        return RestorePreview(self.look_at_backup(backup), self.shop_name, self.orders_today, self.newer)

    def restore(
        self, backup: Path, secret: str, person_name: str = "", tick: Tick | None = None, fresh: tuple[str, str] = ("", "")
    ) -> Restored:
        while self.held and tick is not None:
            tick(3, 4)
            time.sleep(0.01)
        if self.restore_problem is not None:
            raise self.restore_problem
        self.done.append(f"restore {backup.name} {secret} {person_name}")
        return Restored(self.look_at_backup(backup), Path("/shop/before-restore-2026-03-10-093000"), 2)

    def use_newer_list(self) -> None:
        self.done.append("newer list")

    def use_earlier_list(self) -> None:
        self.done.append("earlier list")
        self.problem = None

    def look_at_list(self, backup: Path, groups: Groups) -> ListChange:
        self.check_key(groups)
        return self.change

    def take_list(self, backup: Path, groups: Groups, person_id: PersonId, new_password: str) -> ListChange:
        self.done.append(f"take list {backup.name} {person_id}")
        return self.change

    def suggest_password(self) -> str:
        return PASSWORD

    def check_password(self, password: str, *, person_name: str, shop_name: str) -> None:
        if len(password) < 12:
            raise WeakPassword("short")
        if shop_name and shop_name.split(maxsplit=1)[0].casefold() in password.casefold():
            raise WeakPassword("shop_name")


@dataclass
class FakeSettings:
    """Shop data and payment methods in memory."""

    kept: ShopSettings = field(default_factory=lambda: ShopSettings("Kaffeehaus Lindenhof"))
    methods: tuple[PaymentMethod, ...] = (
        PaymentMethod("Rechnung", True),
        PaymentMethod("Vorkasse", False),
        PaymentMethod("Nachnahme", True),
    )
    problem: BackofficeError | None = None

    def settings(self) -> ShopSettings:
        return self.kept

    def save(self, settings: ShopSettings) -> None:
        if self.problem is not None:
            raise self.problem
        self.kept = settings

    def payment_methods(self) -> tuple[PaymentMethod, ...]:
        return self.methods

    def set_ships_before_payment(self, name: str, ships: bool) -> None:
        self.methods = tuple(PaymentMethod(m.name, ships if m.name == name else m.ships_before_payment) for m in self.methods)


@dataclass
class FakeMailbox:
    """A mailbox's set-up in memory; `problem` is what checking and saving raise."""

    kept: Mailbox | None = None
    password: str = ""
    problem: BackofficeError | None = None

    def settings(self) -> Mailbox | None:
        return self.kept

    def has_password(self, _box: Mailbox) -> bool:
        return bool(self.password)

    def check(self, _box: Mailbox, _password: str | None = None) -> MailboxCheck:
        if self.problem is not None:
            raise self.problem
        return MailboxCheck(("INBOX", "Rückrufe"), 7)

    def save(self, box: Mailbox, password: str | None = None) -> None:
        if self.problem is not None:
            raise self.problem
        self.kept, self.password = box, password or self.password

    def remove(self) -> None:
        self.kept, self.password = None, ""

    def switch(self, on: bool) -> None:
        if self.kept is not None:
            self.kept = replace(self.kept, switched_on=on)

    def plan(self) -> MailPlan:
        raise self.problem or MailboxProblem("not_set_up")


@dataclass
class FakeRecovery:
    """A recovery key that is made and confirmed; `problem` is what replacing it raises."""

    confirmed: bool = False
    problem: BackofficeError | None = None

    def recovery_confirmed(self) -> bool:
        return self.confirmed

    def renew_recovery_key(self) -> Groups:
        return KEY

    def pending_recovery(self) -> Groups | None:
        if self.problem is not None:
            raise self.problem
        return None if self.confirmed else KEY

    def confirm_recovery(self) -> None:
        self.confirmed = True

    def sheet_facts(self) -> SheetFacts:
        return FACTS

    def emergency_sheet(self, sheet: EmergencySheet) -> bytes:
        return emergency_sheet(sheet)

    def save_sheet(self, content: bytes, path: Path) -> None:
        if not path.parent.exists():
            raise NotPossible("save", "cannot_write")
        path.write_bytes(content)

    def offer_enrolment(self) -> str:
        return CODE


@dataclass
class FakeOffice:
    """An open office as far as the entrance looks at it."""

    keys: FakeRecovery = field(default_factory=FakeRecovery)
    settings: ShopSettings = field(default_factory=lambda: ShopSettings("Kaffeehaus Lindenhof"))
    closed: bool = False

    def close(self) -> None:
        self.closed = True


OFFICE = FakeOffice()


@dataclass
class FakeBackups:
    """Backups that are always good, unless told otherwise."""

    problem: BackofficeError | None = None
    asked: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.known = BackupState(None)

    def state(self) -> BackupState:
        return self.known

    def choose_folder(self, folder: Path) -> BackupState:
        self.known = replace(self.known, folder=folder)
        return self.known

    def make_now(self, tick: Tick) -> Kept:
        self._report(Path("place"), tick)
        made = datetime(2026, 3, 10, 9, 24, tzinfo=UTC)
        kept = Kept(7, "one.backoffice", made, 4_300_000, 248, 1_204, 1, made)
        self.known = replace(self.known, kept=(kept,))
        return kept

    def drill(self, path: Path | None, tick: Tick) -> Drilled:
        report = self._report(path or Path("last"), tick)
        return Drilled(report.made_at, report.made_at, report.orders, report.log_lines)

    def verify(self, path: Path, tick: Tick) -> BackupReport:
        return self._report(path, tick)

    def _report(self, path: Path, tick: Tick) -> BackupReport:
        self.asked.append(path)
        tick(1, 1)
        if self.problem is not None:
            raise self.problem
        return BackupReport(path / "backup", datetime(2026, 3, 10, 9, 24, tzinfo=UTC), 248, 1_204)
