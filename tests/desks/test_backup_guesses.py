"""Guessing an owner's password by way of a backup costs the same time as at sign-in, and both count together."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.domain.people import ShopSettings
from backoffice.errors import BackofficeError, WrongPassword
from backoffice.security import throttle
from backoffice.storage import shop_files
from tests.desks.founded import CHEAP, OTHER, OWNER, PACKER, PASSWORD, enter, found

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
WRONG = "not this one at all"
Guess = Callable[[ShopDoor, Path, str], object]
GUESSES: dict[str, Guess] = {
    "preview": lambda door, backup, password: door.preview_restore(backup, password),
    "restore": lambda door, backup, password: door.restore(backup, password, OWNER),
    "sign in": lambda door, _, password: enter(door, password=password).close(),
}


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> tuple[ShopDoor, tuple[str, ...], Path]:
    door, groups = found(tmp_path, clock)
    office = enter(door)
    backup = office.backups.make(tmp_path).path
    office.close()
    return door, groups, backup


def waiting(guess: Guess, door: ShopDoor, backup: Path, password: str = WRONG) -> int:
    """Guess once, in a program that was started anew, and return how long the next guess has to wait."""
    with pytest.raises(WrongPassword) as wrong:
        guess(ShopDoor(door.folder, door.port, door.clock, cost=CHEAP), backup, password)
    return wrong.value.wait_seconds


def test_that_guesses_of_every_kind_count_together_whenever_the_program_was_started(
    shop: tuple[ShopDoor, tuple[str, ...], Path], clock: FixedClock
) -> None:
    door, _, backup = shop
    waits = []
    for name in ("preview", "restore", "sign in", "restore", "preview", "sign in"):
        waits.append(waiting(GUESSES[name], door, backup))
        clock.moment += timedelta(seconds=waits[-1])

    assert waits == [0, 0, 0, 2, 4, 8]


@pytest.mark.parametrize("name", GUESSES)
def test_that_even_the_right_password_waits_and_then_ends_the_delay(
    name: str, shop: tuple[ShopDoor, tuple[str, ...], Path], clock: FixedClock
) -> None:
    door, _, backup = shop
    for guess in ("preview", "restore", "sign in", "preview"):
        waiting(GUESSES[guess], door, backup)
    assert waiting(GUESSES[name], door, backup, PASSWORD) == 2
    enter(door, PACKER).close()  # nobody else waits
    clock.moment += timedelta(seconds=2)

    GUESSES[name](door, backup, PASSWORD)

    assert waiting(GUESSES["sign in"], door, backup) == 0


def test_that_the_recovery_key_neither_waits_nor_ends_a_delay(shop: tuple[ShopDoor, tuple[str, ...], Path]) -> None:
    door, groups, backup = shop
    for _ in range(4):
        waiting(GUESSES["preview"], door, backup)

    door.preview_restore(backup, "-".join(groups))

    assert waiting(GUESSES["sign in"], door, backup) == 2


def test_that_a_password_of_before_opens_its_backup_and_frees_no_guess_of_todays(
    shop: tuple[ShopDoor, tuple[str, ...], Path],
) -> None:
    door, _, backup = shop
    office = enter(door)
    office.keys.change_password(PASSWORD, OTHER)
    office.close()
    for _ in range(3):
        waiting(GUESSES["sign in"], door, backup)
        door.preview_restore(backup, PASSWORD)

    assert waiting(GUESSES["sign in"], door, backup) == 2


def test_that_restoring_with_a_password_of_before_costs_no_time_where_newer_backups_have_another(
    shop: tuple[ShopDoor, tuple[str, ...], Path], tmp_path: Path, clock: FixedClock
) -> None:
    door, _, backup = shop
    office = enter(door)
    office.keys.change_password(PASSWORD, OTHER)
    for _ in range(3):
        clock.moment += timedelta(minutes=1)
        office.backups.make(tmp_path)
    office.close()
    moved = ShopDoor(tmp_path / "elsewhere", door.port, clock, cost=CHEAP)

    moved.restore(backup, PASSWORD)

    assert not (moved.folder / throttle.NAME).exists()


def test_that_guesses_count_where_there_is_no_shop_yet_and_keep_none_from_being_founded(
    shop: tuple[ShopDoor, tuple[str, ...], Path], tmp_path: Path
) -> None:
    door, _, backup = shop
    nowhere = ShopDoor(tmp_path / "elsewhere", door.port, door.clock, cost=CHEAP)

    assert [waiting(GUESSES["preview"], nowhere, backup) for _ in range(4)] == [0, 0, 0, 2]
    assert {path.name for path in nowhere.folder.iterdir()} == {throttle.NAME} == {shop_files.DELAY_FILE}
    assert not nowhere.exists()
    nowhere.create(ShopSettings("Teehaus"), OWNER, PASSWORD)[0].close()


def test_that_the_old_password_of_who_is_signed_in_is_not_to_be_guessed_either(shop: tuple[ShopDoor, tuple[str, ...], Path]) -> None:
    door, _, backup = shop
    office = enter(door)
    waits = []
    for _ in range(4):
        with pytest.raises(WrongPassword) as wrong:
            office.keys.change_password(WRONG, OTHER)
        waits.append(wrong.value.wait_seconds)
    assert waits == [0, 0, 0, 2]
    with pytest.raises(BackofficeError):
        office.keys.change_password(PASSWORD, OTHER)
    office.close()
    assert waiting(GUESSES["preview"], door, backup, PASSWORD) == 2
