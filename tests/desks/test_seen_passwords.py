"""A password that was seen: it is changed at once, the owners are asked, and what old copies open is as the program says."""

import shutil
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.seen_passwords import NoNewKey, SeenPassword
from backoffice.errors import BackofficeError, DataFileProblem, NotAllowed, NotFound, WeakPassword, WrongPassword
from backoffice.security.vault import Vault
from backoffice.storage import key_lists
from backoffice.storage.database import Database
from backoffice.storage.shop_files import VAULT_FILE
from tests.desks.founded import CHEAP, OTHER, OWNER, PACKER, PASSWORD, enter, found, person


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    return found(tmp_path)[0]


def report(door: ShopDoor, name: str = PACKER, old: str = PASSWORD, new: str = OTHER) -> None:
    office = enter(door, name, old)
    office.keys.replace_seen_password(old, new)
    office.close()


def told(door: ShopDoor, password: str = PASSWORD) -> tuple[SeenPassword, ...]:
    office = enter(door, password=password)
    try:
        return office.renewal.seen_passwords()
    finally:
        office.close()


def test_that_a_seen_password_opens_nothing_any_more_and_the_owner_is_told(door: ShopDoor) -> None:
    office = enter(door, PACKER)
    with pytest.raises(WrongPassword):
        office.keys.replace_seen_password("not this one", OTHER)
    with pytest.raises(WeakPassword, match="same"):
        office.keys.replace_seen_password(PASSWORD, PASSWORD)
    with pytest.raises(WeakPassword, match="short"):
        office.keys.replace_seen_password(PASSWORD, "kurz")
    office.keys.replace_seen_password(PASSWORD, OTHER)
    with pytest.raises(NotAllowed):
        office.renewal.seen_passwords()
    assert [line.code for line in office.log.mine(limit=1)] == ["password.seen"]
    office.close()

    with pytest.raises(WrongPassword):
        enter(door, PACKER)
    enter(door, PACKER, OTHER).close()
    reports = told(door)
    assert [(one.person_id, one.name, one.renewing) for one in reports] == [(person(door, PACKER), PACKER, False)]


def test_that_the_kept_generations_of_the_key_list_do_not_open_with_it(door: ShopDoor) -> None:
    report(door)
    for path in sorted(door.folder.glob("vault*")):
        folder = door.folder.parent / f"old-{path.name}"
        folder.mkdir()
        shutil.copy(path, folder / VAULT_FILE)
        with pytest.raises(BackofficeError):
            Vault.load(folder, floor=CHEAP).unlock(person(door, PACKER), PASSWORD, door.port)


@pytest.mark.parametrize("name", [PACKER, OWNER])
def test_that_what_was_put_aside_opens_later_copies_until_the_new_key(door: ShopDoor, tmp_path: Path, name: str) -> None:
    """The sentence of the dialog: a copy of the key list with the key store, from before, and a copy of the data from after."""
    aside = tmp_path / "aside"
    aside.mkdir()
    shutil.copy(door.folder / VAULT_FILE, aside)
    report(door, name)
    owner = OTHER if name == OWNER else PASSWORD
    key = bytes(Vault.load(aside, floor=CHEAP).unlock(person(door, name), PASSWORD, door.port).database_key)
    Database(door.data_file, key).close()
    later = tmp_path / "later.db"
    shutil.copy(door.data_file, later)

    door.rotate(person(door, OWNER), owner)

    with pytest.raises(DataFileProblem):
        Database(door.data_file, key)
    Database(later, key).close()
    assert told(door, owner) == ()


def test_that_a_report_lasts_until_an_owner_says_why_no_key_is_needed(door: ShopDoor) -> None:
    report(door)
    who = person(door, PACKER)
    office = enter(door)
    with pytest.raises(NotFound):
        office.renewal.need_no_new_key(person(door, OWNER), NoNewKey.MISTAKE)
    office.renewal.need_no_new_key(who, NoNewKey.NO_COPY)
    with pytest.raises(NotFound):
        office.renewal.need_no_new_key(who, NoNewKey.NO_COPY)
    assert office.renewal.seen_passwords() == ()
    assert [(line.code, line.subject_id) for line in office.log.page(limit=2)] == [("password.no_copy", who), ("password.seen", who)]
    office.close()
    report(door, old=OTHER, new=PASSWORD)
    assert [one.person_id for one in told(door)] == [who]


def test_that_a_key_that_was_begun_is_told_and_one_that_was_stopped_leaves_the_report(door: ShopDoor) -> None:
    report(door)
    office = enter(door)
    office.renewal.begin()
    assert [one.renewing for one in office.renewal.seen_passwords()] == [True]
    office.renewal.stop()
    assert [one.renewing for one in office.renewal.seen_passwords()] == [False]
    office.people.remove(person(door, PACKER))
    assert [one.name for one in office.renewal.seen_passwords()] == [PACKER]
    office.renewal.renew_data_key()
    assert office.renewal.seen_passwords() == ()
    office.close()


def test_that_an_older_list_of_people_does_not_bring_the_seen_password_back(door: ShopDoor) -> None:
    office = enter(door)
    since, key = office.log.check(), bytes(office._unlocked.database_key)
    office.close()
    report(door)
    assert key_lists.known(door.data_file, key, since).renewed == {person(door, PACKER)}
