"""Who cannot sign in any more is shown the newest good backups in the owner's place."""

from pathlib import Path

import pytest

from backoffice.backup import signpost
from backoffice.desks.door import ShopDoor
from backoffice.domain.backups import Why
from backoffice.domain.orders import OrderQuery
from tests.desks.founded import enter, found


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    """Return a shop with a backup in the owner's place, and two deeds since."""
    door, _ = found(tmp_path)
    (tmp_path / "stick").mkdir()
    office = enter(door)
    office.backups.choose_folder(tmp_path / "stick")
    office.keeper.back_up(Why.HOURLY)
    for text in ("eins", "zwei"):
        office.orders.write_note(office.orders.page(OrderQuery())[0].id, text)
    office.close()
    return door


def test_that_the_newest_backups_are_offered_without_a_key(door: ShopDoor) -> None:
    (offer,) = door.offered_backups()

    assert (offer.claim.orders, offer.checked) == (1, True)
    assert offer.newer == 3  # the line about the backup itself, and the two deeds


def test_that_they_are_offered_where_data_and_vault_are_gone(door: ShopDoor) -> None:
    door.data_file.write_bytes(b"")
    door.vault_file.unlink()

    assert [offer.claim.orders for offer in door.offered_backups()] == [1]


def test_that_one_that_did_not_pass_its_check_comes_last(door: ShopDoor, tmp_path: Path) -> None:
    (good,) = door.offered_backups()
    later = good.claim.path.with_name("backoffice-2099-01-01-000000.backoffice")
    later.write_bytes(good.claim.path.read_bytes())
    later.with_name("backoffice-2099-01-02-000000.backoffice").write_bytes(b"none")

    assert [(offer.claim.path, offer.checked) for offer in door.offered_backups()] == [(good.claim.path, True), (later, False)]


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"folder": 3, "checked": []}', '{"folder": "/not/there", "checked": [1]}', "[" * 9000])
def test_that_a_signpost_that_leads_nowhere_offers_nothing(door: ShopDoor, text: str) -> None:
    (door.folder / signpost.FILE_NAME).write_text(text)

    assert door.offered_backups() == ()


def test_that_a_stick_that_is_not_there_offers_nothing(door: ShopDoor, tmp_path: Path) -> None:
    (tmp_path / "stick").rename(tmp_path / "away")

    assert door.offered_backups() == ()
