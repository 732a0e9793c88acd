"""More of what a crash must not harm: the program's own backups, and the two ways in which a backup's list of keys comes along."""

from dataclasses import replace

from backoffice.backup import place
from backoffice.desks.door import ShopDoor
from backoffice.domain.backups import Why
from backoffice.domain.order_status import OrderView
from backoffice.domain.orders import OrderQuery
from backoffice.errors import BackofficeError
from backoffice.security.device_secret import KeyFilePort
from backoffice.security.passwords import Argon2Cost
from tests.faults import operations
from tests.faults.operations import BACKUP, NEW_PASSWORD, PASSWORD, Begin, Shop, nothing, signed_in
from tests.proof import kill_child

PLACE = "place"


def routine(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Let the program make its own backup in the place that the owner named, where a verified one lies already."""
    with signed_in(shop) as office:
        (shop.folder / PLACE).mkdir()
        office.backups.choose_folder(shop.folder / PLACE)
        office.backups.make_now()
        kill_child.bring_in(office, 1 + 2 * kill_child.BATCH)
        begin()
        office.keeper.keep(Why.QUIT)
        done()


def look_at_routine(shop: Shop, *, complete: bool) -> None:
    """There is a good backup at every moment, what is there is whole, and what was cut off is cleared away at the next look."""
    with signed_in(shop) as office:
        there = [office.backups.verify(each).orders for each in (shop.folder / PLACE).glob("*.backoffice")]
        assert sorted(there) in ([2 * kill_child.BATCH], [2 * kill_child.BATCH, 3 * kill_child.BATCH], [3 * kill_child.BATCH])
        assert 3 * kill_child.BATCH in there or not complete
        office.keeper.keep()
        kept = office.backups.state().kept
        assert any(one.verified for one in kept)
        assert {one.name for one in kept} == {each.name for each in (shop.folder / PLACE).iterdir()} - {place.MARK}
        assert office.orders.count(OrderQuery(OrderView.ALL)).number == 3 * kill_child.BATCH
        office.log.check()


def earlier(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Restore with the password of the backup's day: since then it has changed, and so has the key."""
    door = shop.door
    with signed_in(shop) as office:
        office.keys.change_password(PASSWORD, NEW_PASSWORD)
    door.rotate(door.people()[0].id, NEW_PASSWORD)
    begin()
    door.restore(shop.folder / BACKUP, PASSWORD)
    done()


def look_at_earlier(shop: Shop, *, complete: bool) -> None:
    """It is all as it is today or all as it was in the backup, whichever of the two passwords opens it."""
    password = operations.password_of(shop)
    assert password == PASSWORD or not complete
    with signed_in(shop, password) as office:
        office.log.check()
    key = operations.key_of(shop, password)
    assert operations.rows_of(shop, key) == (shop.rows if password == NEW_PASSWORD else shop.rows_of_backup)
    operations.check_file(shop, key)


def elsewhere(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Restore on a new computer, with the recovery key alone."""
    begin()
    _new(shop).restore(shop.folder / BACKUP, shop.recovery)
    done()


def look_at_elsewhere(shop: Shop, *, complete: bool) -> None:
    """There is a shop that opens, or still none, and then the same steps bring it."""
    door = _new(shop)
    assert door.exists() or not complete
    if not door.exists():
        door.restore(shop.folder / BACKUP, shop.recovery)
    try:
        door.sign_in(door.people()[0].id, PASSWORD).close()
    except BackofficeError:  # the key store of the new computer was not written yet
        assert not complete
        door.recover(tuple(shop.recovery.split("-")), door.people()[0].id, NEW_PASSWORD).close()
    there = replace(shop, folder=shop.folder / "new")
    assert operations.rows_of(there, operations.key_of(there, operations.password_of(there))) == shop.rows_of_backup


def _new(shop: Shop) -> ShopDoor:
    there = shop.folder / "new"
    there.mkdir(exist_ok=True)
    return ShopDoor(there / "shop", KeyFilePort(there / "key"), cost=Argon2Cost(1, 8, 1))


OPERATIONS = {"routine": routine, "earlier": earlier, "elsewhere": elsewhere}
LOOKS = {"routine": look_at_routine, "earlier": look_at_earlier, "elsewhere": look_at_elsewhere}
