"""New keys and new passwords that a crash must not harm: boxes, this computer's part, another account of it, recovery key, a colleague.

What is looked at needs the list of people, the key file and a password only; a code or a key that was not taken yet can be used again.
"""

from contextlib import closing
from datetime import UTC, datetime, timedelta

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.domain.people import BuiltInRole
from backoffice.errors import KeyStoreProblem
from backoffice.security import enrolment
from backoffice.security.device_secret import KeyFilePort
from backoffice.security.passwords import Argon2Cost
from backoffice.security.vault_records import KeyKind, VaultData
from backoffice.storage import bank_details
from backoffice.storage.allow_lists import Task
from tests.faults import operations
from tests.faults.operations import ACCOUNTS, NEW_PASSWORD, PASSWORD, TRADE, Begin, Shop, nothing, signed_in

CHEAP = Argon2Cost(1, 8, 1)
SECOND, NEWCOMER = "Zweite Inhaberin", "Neuer Packer"  # the first owner comes first on the list
OTHER_KEY, CODE, ROWS = "other-key", "code", "rows"


def boxes(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Make a new key for account numbers, and seal again what lies under the former one."""
    with signed_in(shop) as office:
        begin()
        office.renewal.renew_box_key()
        office.payouts.renew_boxes()
        done()


def look_at_boxes(shop: Shop, *, complete: bool) -> None:
    """Every number opens, and lies under the newest key, the only one that is left; and so it does after the next renewal."""
    must_hold(shop, PASSWORD)
    with signed_in(shop) as office:
        for turn in range(2):
            if turn:
                office.renewal.renew_box_key()
            lines = office.log.count()
            assert office.payouts.renew_boxes() == ()  # none that does not open
            assert turn or not complete or office.log.count() == lines, "nothing was left to be done"
            newest = office._vault.box_public[0]
            with office.session.reading(task=Task.BOXES) as connection:
                assert bank_details.box_numbers(connection) == {newest}
                details = connection.exec_driver_sql("SELECT count(*) FROM bank_detail_box").scalar()
            assert details == ACCOUNTS
            assert _numbers(vault_of(shop), KeyKind.BOX) == {newest}
            assert turn or newest == 2 or not complete


def device(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Make this computer's part of all keys anew."""
    with signed_in(shop) as office:
        begin()
        office.renewal.renew_device_secret()
        done()


def look_at_device(shop: Shop, *, complete: bool) -> None:
    """The key file opens, with the new part where the list of people knows of it, and no bridge from the former one stays."""
    must_hold(shop, PASSWORD)
    data = vault_of(shop)
    secret = shop.door.port.read(data.roll.shop_id)
    assert shop.door.load(shop.door.folder).is_device_secret(secret)
    assert not data.device_bridge
    assert data.device_checks[0].number == 2 or not complete
    shop.door.check_key(groups_of(shop))


def enrol(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Take another account of the computer in, by a code that an owner was shown."""
    with signed_in(shop) as office:
        code = office.keys.offer_enrolment()
    (shop.folder / CODE).write_text(code)
    begin()
    other_account(shop).accept_enrolment(code)
    done()


def look_at_enrol(shop: Shop, *, complete: bool) -> None:
    """The other account opens the shop, before the end by the same code; an offer whose use was cut off goes when its time is over."""
    other = other_account(shop)
    owner = other.people()[0].id
    try:
        other.sign_in(owner, PASSWORD).close()
    except KeyStoreProblem:
        assert not complete
        other.accept_enrolment((shop.folder / CODE).read_text())
        other.sign_in(owner, PASSWORD).close()
    later = ShopDoor(shop.door.folder, shop.door.port, FixedClock(datetime.now(UTC) + enrolment.VALID + timedelta(minutes=1)), cost=CHEAP)
    later.sign_in(owner, PASSWORD).close()
    assert not enrolment.is_waiting(shop.door.folder)
    must_hold(shop, PASSWORD)


def paper(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Make a new recovery key."""
    with signed_in(shop) as office:
        begin()
        groups = office.keys.renew_recovery_key()
        (shop.folder / CODE).write_text("-".join(groups))
        done()


def look_at_paper(shop: Shop, *, complete: bool) -> None:
    """The key that an owner is shown is the valid one; that it was made known means that it holds."""
    must_hold(shop, PASSWORD)
    with signed_in(shop) as office:
        shown = office.keys.pending_recovery()
    assert shown is not None
    assert not complete or "-".join(shown) == (shop.folder / CODE).read_text()
    shop.door.check_key(shown)


def invite(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Take somebody in, with a password that is handed over."""
    note_rows(shop)
    with signed_in(shop) as office:
        begin()
        office.people.add(NEWCOMER, BuiltInRole.PACKING, NEW_PASSWORD)
        done()


def look_at_invite(shop: Shop, *, complete: bool) -> None:
    """Who is in has to change that password; who is not can be taken in."""
    must_hold(shop, PASSWORD)
    door = shop.door
    newcomer = next((card for card in door.people() if card.name == NEWCOMER), None)
    assert newcomer or not complete
    if newcomer is not None:
        with closing(door.sign_in(newcomer.id, NEW_PASSWORD)) as office:
            assert office.first_password


def reset(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Give an owner who has forgotten the password a new one, as the second owner."""
    with signed_in(shop) as office:
        office.people.add(SECOND, BuiltInRole.OWNER, PASSWORD, first=False)
    note_rows(shop)
    door = shop.door
    forgetful, second = door.people()
    with closing(door.sign_in(second.id, PASSWORD)) as office:
        begin()
        office.people.reset_password(forgetful.id, NEW_PASSWORD)
        done()


def look_at_reset(shop: Shop, *, complete: bool) -> None:
    """The second owner gets in anyhow, the first one by one password, and one that was handed over must be changed."""
    door = shop.door
    forgetful, second = door.people()
    door.sign_in(second.id, PASSWORD).close()
    password = operations.password_of(shop)
    assert password == NEW_PASSWORD or not complete
    office = door.sign_in(forgetful.id, password)
    assert office.first_password or password == PASSWORD
    office.close()
    must_hold(shop, password)


OPERATIONS = {"boxes": boxes, "device": device, "enrol": enrol, "paper": paper, "invite": invite, "reset": reset}
LOOKS = {
    "boxes": look_at_boxes,
    "device": look_at_device,
    "enrol": look_at_enrol,
    "paper": look_at_paper,
    "invite": look_at_invite,
    "reset": look_at_reset,
}


def other_account(shop: Shop) -> ShopDoor:
    return ShopDoor(shop.door.folder, KeyFilePort(shop.folder / OTHER_KEY), cost=CHEAP)


def vault_of(shop: Shop) -> VaultData:
    return shop.door.load(shop.door.folder).data


def groups_of(shop: Shop) -> tuple[str, ...]:
    return tuple(shop.recovery.split("-"))


def note_rows(shop: Shop) -> None:
    """Note what the shop holds beside its people, who are others by now."""
    (shop.folder / ROWS).write_text(operations.rows_of(shop, tables=TRADE))


def must_hold(shop: Shop, password: str) -> None:
    """Assert that a password opens the shop, and that every row and the log are there."""
    with signed_in(shop, password) as office:
        office.log.check()
    key, noted = operations.key_of(shop, password), shop.folder / ROWS
    if noted.exists():
        assert operations.rows_of(shop, key, TRADE) == noted.read_text()
    else:
        assert operations.rows_of(shop, key) == shop.rows
    operations.check_file(shop, key)


def _numbers(data: VaultData, kind: KeyKind) -> set[int]:
    return {one.number for one in data.sealed if one.kind is kind}
