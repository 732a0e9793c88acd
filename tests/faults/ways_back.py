"""The ways back in, which a crash must not close: a forgotten password, a lost key store, a new computer, a damaged list of people.

Before the end of a way the same steps, with the same recovery key, lead on; after it only list of people, key file and password are needed.
"""

from dataclasses import replace

from backoffice.domain.people import BuiltInRole
from backoffice.errors import KeyStoreProblem, VaultDamaged, WrongPassword
from backoffice.security.vault_file import KEPT, NAME
from tests.faults import operations
from tests.faults.key_operations import groups_of, must_hold, note_rows
from tests.faults.operations import BACKUP, NEW_PASSWORD, PASSWORD, Begin, Shop, nothing, signed_in

NEWER = "Zoe Neu"  # came after the list that is taken


def forgotten(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Give an owner a new password by the recovery key."""
    begin()
    _recover(shop)
    done()


def look_at_forgotten(shop: Shop, *, complete: bool) -> None:
    """One of the two passwords opens the shop, without the recovery key."""
    password = operations.password_of(shop)
    assert password == NEW_PASSWORD or not complete
    must_hold(shop, password)


def lost_both(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Do the same where the key file is lost too."""
    (shop.folder / "key").unlink()
    begin()
    _recover(shop)
    done()


def look_at_lost_both(shop: Shop, *, complete: bool) -> None:
    """The new password opens the shop, or the recovery key does so once more."""
    if not _gets_in(shop, NEW_PASSWORD, complete=complete):
        _recover(shop)
    must_hold(shop, NEW_PASSWORD)


def lost_key_store(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Let a computer account whose key file is lost open the shop again; passwords stay."""
    (shop.folder / "key").unlink()
    begin()
    shop.door.make_known(groups_of(shop))
    done()


def look_at_lost_key_store(shop: Shop, *, complete: bool) -> None:
    """The password opens the shop, or does so once the recovery key was used again."""
    if not _gets_in(shop, PASSWORD, complete=complete):
        shop.door.make_known(groups_of(shop))
    must_hold(shop, PASSWORD)


def new_computer(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Restore on a new computer with the recovery key, and give an owner a new password on the way."""
    begin()
    _restore(shop)
    done()


def look_at_new_computer(shop: Shop, *, complete: bool) -> None:
    """There is a shop that the new password opens, or one that the recovery key opens as before, or still none."""
    there = _there(shop)
    assert there.door.exists() or not complete
    if not there.door.exists():
        _restore(shop)
    if not _gets_in(there, NEW_PASSWORD, complete=complete):
        _recover(there)
    must_hold(replace(there, rows=shop.rows_of_backup), NEW_PASSWORD)


def list_from_backup(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Take the list of people from a backup, since the present one is damaged and so are the versions that were kept."""
    _damage(shop, *KEPT, NAME)
    begin()
    _take_list(shop)
    done()


def look_at_list_from_backup(shop: Shop, *, complete: bool) -> None:
    """The new password opens the shop, or the list is still damaged and can be taken once more."""
    try:
        inside = _gets_in(shop, NEW_PASSWORD, complete=complete)
    except VaultDamaged:
        assert not complete
        _take_list(shop)
        inside = _gets_in(shop, NEW_PASSWORD, complete=True)
    assert inside
    must_hold(shop, NEW_PASSWORD)


def earlier_list(shop: Shop, begin: Begin, done: Begin = nothing) -> None:
    """Go by the version of the list of people that was kept before somebody came; the present one is damaged."""
    with signed_in(shop) as office:
        office.people.add(NEWER, BuiltInRole.PACKING, PASSWORD, first=False)
    note_rows(shop)
    _damage(shop, NAME)
    begin()
    _go_by_earlier_list(shop)
    done()


def look_at_earlier_list(shop: Shop, *, complete: bool) -> None:
    """The password opens the shop with the list that was taken, or it is taken now; who came later is missed, and not let in."""
    try:
        assert _gets_in(shop, PASSWORD, complete=complete)
    except VaultDamaged:
        assert not complete
        _go_by_earlier_list(shop)
    must_hold(shop, PASSWORD)
    assert [card.name for card in shop.door.people()] == ["Inhaberin"]


OPERATIONS = {
    "forgotten": forgotten,
    "lost_both": lost_both,
    "lost_key_store": lost_key_store,
    "new_computer": new_computer,
    "list_from_backup": list_from_backup,
    "earlier_list": earlier_list,
}
LOOKS = {
    "forgotten": look_at_forgotten,
    "lost_both": look_at_lost_both,
    "lost_key_store": look_at_lost_key_store,
    "new_computer": look_at_new_computer,
    "list_from_backup": look_at_list_from_backup,
    "earlier_list": look_at_earlier_list,
}


def _gets_in(shop: Shop, password: str, *, complete: bool) -> bool:
    """Say whether the owner gets in; one who does not yet may be told of the key file or of the password, once it is done of nothing."""
    door = shop.door
    try:
        door.sign_in(door.people()[0].id, password).close()
    except (KeyStoreProblem, WrongPassword):
        assert not complete
        return False
    return True


def _recover(shop: Shop) -> None:
    door = shop.door
    door.recover(groups_of(shop), door.people()[0].id, NEW_PASSWORD).close()


def _restore(shop: Shop) -> None:
    door = _there(shop).door
    owner = door.preview_restore(shop.folder / BACKUP, shop.recovery).owners[0]
    door.restore(shop.folder / BACKUP, shop.recovery, fresh=(owner.id, NEW_PASSWORD))


def _there(shop: Shop) -> Shop:
    """Return the shop as it is, or will be, on the new computer."""
    folder = shop.folder / "new"
    folder.mkdir(exist_ok=True)
    return replace(shop, folder=folder)


def _damage(shop: Shop, *names: str) -> None:
    for name in names:
        (shop.door.folder / name).write_bytes(b"{")


def _take_list(shop: Shop) -> None:
    door = shop.door
    owner, *_ = door.look_at_list(shop.folder / BACKUP, groups_of(shop)).owners
    door.take_list(shop.folder / BACKUP, groups_of(shop), owner.id, NEW_PASSWORD)


def _go_by_earlier_list(shop: Shop) -> None:
    door = shop.door
    door.use_earlier_list()
    door.sign_in(door.people()[0].id, PASSWORD).close()
