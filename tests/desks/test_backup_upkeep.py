"""What the program does for backups by itself: it goes on checking those from before a new key."""

from datetime import timedelta

import pytest

from backoffice.backup import ledger, restore
from tests.desks.founded import OWNER, PACKER, PASSWORD, enter, person
from tests.desks.keeping import Desk, desk, kept

__all__ = ["desk", "kept"]


def test_that_backups_from_before_a_new_key_are_still_checked_and_tried_out_whoever_is_signed_in(kept: Desk) -> None:
    made = kept.keeper.keep()
    assert made is not None
    kept.pass_by(hours=2)
    kept.office.close()
    kept.door.rotate(person(kept.door, OWNER), PASSWORD)
    kept.office = enter(kept.door)
    kept.pass_by(hours=1)

    kept.office.backups.verify(kept.stick / made.name)
    kept.office.backups.drill(kept.stick / made.name)
    kept.again(PACKER)
    kept.keeper.verify(kept.stick / made.name)

    assert (kept.stick / made.name).read_bytes()[:4] == b"PK\3\4"
    old = restore.inspect(kept.stick / made.name)
    assert restore.key_of(old, kept.keeper._unlocked.database_keys()) is None  # the data's keys alone do not open it


def test_that_notes_that_cannot_be_read_are_told_until_the_place_is_chosen_anew(kept: Desk) -> None:
    made = kept.keeper.keep()
    assert made is not None
    notes = kept.door.folder / ledger.FILE_NAME
    kept.office.close()
    content = bytearray(notes.read_bytes())
    content[len(content) // 2] ^= 1
    notes.write_bytes(content)

    kept.office = enter(kept.door, PACKER)
    kept.again()
    assert (kept.keeper.state().folder, kept.keeper.state().problem) == (None, "BackupPlaceProblem:forgotten")

    state = kept.office.backups.choose_folder(kept.stick)
    assert (state.problem, [one.name for one in state.kept]) == ("", [made.name])


def test_that_a_shop_without_notes_of_backups_has_no_problem_with_them(kept: Desk) -> None:
    kept.office.close()
    (kept.door.folder / ledger.FILE_NAME).unlink()
    kept.office = enter(kept.door)
    assert kept.keeper.state().problem == ""


@pytest.mark.parametrize("years", [10, -26])
def test_that_a_clock_that_was_wrong_for_a_day_makes_no_more_backups_than_needed_and_loses_none(kept: Desk, years: int) -> None:
    made = [kept.keeper.keep()]
    for wrong in (timedelta(days=365 * years), timedelta(days=1 - 365 * years)):  # and put right on the next day
        kept.clock.moment += wrong
        kept.again()
        for _ in range(2):
            kept.work()
            kept.pass_by(hours=1)
            made.append(kept.keeper.keep())
            kept.pass_by(minutes=1)
            assert kept.keeper.due() is None
        assert not kept.keeper.state().is_late(kept.clock.moment)
        assert kept.keeper.state().last == made[-1]

    assert all(made)
    assert kept.files() == sorted(one.name for one in made if one is not None), "each stands for an hour of its own"
