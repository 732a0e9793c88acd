"""What an installed copy must be able to do on this computer: each check is one line, a failed one says why."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from backoffice import __version__
from backoffice.domain.people import ShopSettings
from backoffice.errors import KeyStoreProblem

PASSWORD = "wald tisch hafen lampe"  # noqa: S105  # of a shop that is thrown away
EXPORT = b"""[{"id":1,"number":"1","status":"processing","currency":"EUR","total":"1.00","date_created":"2026-03-09T10:00:00",
"line_items":[]}]"""


def run(say: Callable[[str], None]) -> int:
    """Run all checks and return 0 if they passed, 1 if not. The key store is only asked, a locked or absent one is reported, not failed."""
    say(f"backoffice {__version__}")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="backoffice-selftest-") as folder:
        for name, check in CHECKS.items():
            try:
                say(f"ok      {name}: {check(Path(folder))}")
            except Exception as error:  # noqa: BLE001  # a self-test reports whatever goes wrong
                failed += 1
                say(f"failed  {name}: {type(error).__name__} {error}")
    return 1 if failed else 0


def _shop(folder: Path) -> str:
    """Found an encrypted shop, import an order, sign in again and read it."""
    from backoffice.desks.door import ShopDoor
    from backoffice.domain.orders import OrderQuery
    from backoffice.security.device_secret import MemoryPort

    export = folder / "orders.json"
    export.write_bytes(EXPORT)
    door = ShopDoor(folder / "shop", MemoryPort())
    office, _ = door.create(ShopSettings("Selftest"), "Owner", PASSWORD)
    office.imports.publish(office.imports.preview(export).batch_id)
    backup = office.backups.make(folder)
    office.close()
    office = door.sign_in(door.people()[0].id, PASSWORD)
    found = office.orders.count(OrderQuery()).number
    office.close()
    if found != 1 or door.data_file.read_bytes().startswith(b"SQLite"):
        raise AssertionError("the order was not kept, or not encrypted")
    return f"encrypted, signed in, {found} order, backup of {backup.orders} verified"


def _library(_: Path) -> str:
    """Say which SQLCipher this is, and that it can search and never writes temporary files."""
    from backoffice.storage import connection

    raw = connection.connect_memory()
    options = {row[0] for row in raw.execute("PRAGMA compile_options")}
    version = raw.execute("PRAGMA cipher_version").fetchone()[0]
    raw.close()
    if "ENABLE_FTS5" not in options:
        raise AssertionError("no full-text search")
    return f"SQLCipher {version}"


def _key_store(_: Path) -> str:
    """Write, read and delete a value in the system's key store, if there is one that is open."""
    from backoffice.security.key_store import KeyStorePort

    port, name, secret = KeyStorePort(timeout_s=5), "selftest", os.urandom(32)
    try:
        port.write(name, secret)
        kept = port.read(name) == secret
        port.delete(name)
    except KeyStoreProblem as problem:
        return f"{problem.backend or port.name} is {problem.state}"
    if not kept:
        raise AssertionError("the key store gave back another value")
    return port.name


def _papers(_: Path) -> str:
    """Set a packing slip: the fonts are there and can be embedded."""
    from datetime import date

    from backoffice.documents.packing_slip import packing_slips
    from backoffice.domain.ids import OrderId
    from backoffice.domain.papers import Slip, SlipOrder, language_of

    slip = Slip(("Анна Weiß", "محمد"), language_of("DE"), (SlipOrder(OrderId(1), 1, "1001", None, ()),))
    content, pages = packing_slips([slip], "Selftest", date(2026, 3, 10), lambda _done, _total: None)
    if pages != 1 or not content.startswith(b"%PDF") or b"NotoSansArabic" not in content:
        raise AssertionError("the packing slip was not set with its own fonts")
    return f"a packing slip of {len(content)} bytes"


def _bank_file(_: Path) -> str:
    """Know a bank by its account number, and write a file for the bank that its schema takes."""
    from datetime import UTC, datetime

    from backoffice.documents.sepa_file import Debtor, Transfer, sepa_file
    from backoffice.security.bank_accounts import look_at

    number = "DE89370400440532013000"  # the registry's own example
    now = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
    transfer = Transfer("Jürgen Weiß", number, 1, "R1-1", "Selftest")
    content = sepa_file(Debtor("Selftest", number), [transfer], "M1", "B1", now.date(), now)
    if not (bank := look_at(number).bank):
        raise AssertionError("the registry of banks is not there")
    return f"{bank}, a file of {len(content)} bytes"


def _archive(folder: Path) -> str:
    """Write an encrypted archive and read it back."""
    from datetime import UTC, datetime

    from backoffice.documents.archive import Archive, read_through

    path, sizes = folder / "selftest.zip", list[int]()
    with path.open("w+b") as file:
        with Archive(file, PASSWORD, datetime(2026, 3, 10, tzinfo=UTC)) as archive:
            archive.put("README.txt", [EXPORT])
        file.seek(0)
        read_through(file, PASSWORD, archive.names, lambda done, _total: sizes.append(done))
    if sizes[-1] != len(EXPORT) or EXPORT in path.read_bytes():
        raise AssertionError("what was written was not read back, or was not encrypted")
    return f"an archive of {path.stat().st_size} bytes"


def _mailbox(_: Path) -> str:
    """Load what reads mailboxes, with the system's certificates, and find no server on this computer."""
    from backoffice.errors import MailboxProblem
    from backoffice.mailbox.account import Account
    from backoffice.mailbox.connection import folders

    try:
        folders(Account("127.0.0.1", 1, "selftest", "selftest", timeout_s=5))
    except MailboxProblem as problem:
        if problem.reason in ("refused", "timeout", "offline"):
            return "no server here, as it should be"
        raise
    raise AssertionError("something answered at port 1")


def _addresses(_: Path) -> str:
    """Check an address by its country's rules, a phone number and an e-mail address, all without the network."""
    from backoffice.domain.address_check import check_address, town_lines
    from backoffice.domain.emails import checked_email
    from backoffice.domain.orders import Address
    from backoffice.domain.phones import e164

    abroad = Address("Selftest", "", "350 5th Avenue", "", "10118", "New York", "NY", "US")
    wrong = check_address(abroad) or check_address(Address("Selftest", "", "Lindenweg 3", "", "50667", "Köln", "", "DE"))
    if wrong or not e164("030 23125 042") or not checked_email("selftest@example.org"):
        raise AssertionError("what is right is taken for wrong")
    return town_lines(abroad)[0]


CHECKS: dict[str, Callable[[Path], str]] = {
    "library": _library,
    "shop": _shop,
    "papers": _papers,
    "bank file": _bank_file,
    "archive": _archive,
    "addresses": _addresses,
    "mailbox": _mailbox,
    "key store": _key_store,
}
