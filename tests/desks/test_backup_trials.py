"""Backups that are cancelled, damaged or tried out, and those that are made before something changes."""

from datetime import timedelta

import pytest

from backoffice.backup import place, restore
from backoffice.desks import backups_beside
from backoffice.domain.backups import Why
from backoffice.errors import BackupProblem, Cancelled
from backoffice.security.recovery_key import RecoveryKey
from tests.desks.founded import OWNER, PASSWORD, enter, person
from tests.desks.keeping import NOW, Desk, desk, kept

__all__ = ["desk", "kept"]


def test_that_a_cancelled_backup_leaves_nothing_and_is_no_problem(kept: Desk) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        kept.keeper.back_up(Why.QUIT, stop)
    assert (kept.files(), kept.keeper.state().problem) == ([], "")
    assert kept.keeper.due() is Why.DAILY


def test_that_a_damaged_backup_no_longer_counts(kept: Desk) -> None:
    first = kept.keeper.keep()
    kept.pass_by(hours=1)
    second = kept.keeper.back_up(Why.ASKED)
    path = kept.stick / second.name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    with pytest.raises(BackupProblem):
        kept.office.backups.verify(path)

    assert kept.keeper.state().last == first
    assert {one.name: one.verified is None for one in kept.keeper.state().kept}[second.name]


def test_that_three_days_without_a_verified_backup_are_a_reminder(desk: Desk) -> None:
    state = desk.keeper.state()
    assert not state.is_late(NOW + timedelta(days=3))
    assert state.is_late(NOW + timedelta(days=3, seconds=1))
    desk.office.backups.choose_folder(desk.stick)
    desk.pass_by(days=2)
    desk.keeper.keep()
    assert not desk.keeper.state().is_late(NOW + timedelta(days=5))
    assert desk.keeper.state().is_late(NOW + timedelta(days=5, seconds=1))


def test_that_a_trial_restore_compares_notes_the_day_and_leaves_nothing(kept: Desk) -> None:
    made = kept.keeper.keep()
    assert made is not None
    kept.work()
    before = sorted(path.name for path in kept.door.folder.iterdir())
    kept.pass_by(hours=3)

    drilled = kept.office.backups.drill()

    assert (drilled.at, drilled.made_at, drilled.orders, drilled.log_lines) == (kept.clock.now(), NOW, 1, made.log_lines)
    assert kept.keeper.state().drilled == drilled
    assert kept.office.log.page()[0].code == "backup.drilled"
    assert sorted(path.name for path in kept.door.folder.iterdir()) == before
    kept.again()
    assert kept.keeper.state().drilled == drilled


def test_that_a_trial_restore_of_a_backup_with_other_counts_fails(kept: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.keeper.keep()
    plain = restore.restore

    def forget(*values: object, **more: object) -> object:
        manifest = plain(*values, **more)  # type: ignore[arg-type]  # passed through
        return type(manifest)(**{**{name: getattr(manifest, name) for name in manifest.__slots__}, "counts": {"orders": 7}})

    monkeypatch.setattr(restore, "restore", forget)
    with pytest.raises(BackupProblem):
        kept.office.backups.drill()
    assert kept.keeper.state().drilled is None


def test_that_a_new_key_is_given_only_after_a_backup_and_another_follows(kept: Desk) -> None:
    earlier = kept.keeper.keep()
    kept.pass_by(minutes=5)
    kept.office.close()
    kept.door.rotate(person(kept.door, OWNER), PASSWORD)
    kept.office = enter(kept.door)

    (before,) = kept.files()  # of one hour the newest is enough
    assert earlier is not None
    assert before > earlier.name
    assert kept.office.renewal.state().older_backups == 1
    assert kept.keeper.folder == kept.stick
    assert kept.keeper.due() is Why.NEW_KEY
    made = kept.keeper.keep()
    assert made is not None
    kept.office.backups.verify(kept.stick / made.name)


def test_that_a_backup_is_made_before_the_layout_changes_or_the_old_file_kept_for_a_week(desk: Desk) -> None:
    desk.office.close()
    vault = desk.door.load(desk.door.folder)
    unlocked = vault.unlock_with_recovery(RecoveryKey.parse("-".join(desk.groups)))
    assert backups_beside.before_update(desk.door, vault, unlocked) == desk.door.folder / backups_beside.BEFORE_UPDATE
    desk.office = enter(desk.door)
    desk.office.backups.choose_folder(desk.stick)
    desk.office.close()
    assert backups_beside.before_update(desk.door, vault, unlocked) is None
    desk.office = enter(desk.door)
    assert [one.name for one in desk.keeper.state().kept] == desk.files() != []


def test_that_who_looks_on_as_another_role_has_nothing_due(kept: Desk) -> None:
    before = (kept.door.folder / "backups.bin").read_bytes()
    looking = kept.office.look_as("packing")
    assert looking.keeper.due(Why.QUIT) is None
    looking.close()
    assert (kept.door.folder / "backups.bin").read_bytes() == before


def test_that_the_ledger_says_nothing_to_who_reads_the_folder(kept: Desk) -> None:
    kept.keeper.keep()
    content = (kept.door.folder / "backups.bin").read_bytes()
    assert b"stick" not in content
    assert b"orders" not in content
    mark = (kept.stick / place.MARK).read_text(encoding="utf-8")
    assert "Kaffeehaus" not in mark
