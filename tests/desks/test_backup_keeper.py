"""Backups by themselves: when they are made, where, which stay, and what is known when the place for them is not as it should be."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backoffice.backup import backup_file, place, restore
from backoffice.backup.backup_file import Manifest
from backoffice.clock import FixedClock
from backoffice.desks import backups_beside
from backoffice.desks.backup_keeper import BackupKeeper
from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.backups import Why
from backoffice.domain.orders import OrderQuery
from backoffice.errors import BackupPlaceProblem, BackupProblem, Cancelled, DiskFull, NotFound
from backoffice.security.recovery_key import RecoveryKey
from backoffice.storage import files, room
from tests.desks.founded import OWNER, PACKER, PASSWORD, enter, found, found_another, person

NOW = datetime(2026, 3, 10, 9, 30, 15, tzinfo=UTC)


@dataclass
class Desk:
    """An owner at work in a shop whose backups lie on a stick."""

    door: ShopDoor
    groups: tuple[str, ...]
    office: Office
    clock: FixedClock
    stick: Path

    @property
    def keeper(self) -> BackupKeeper:
        return self.office.keeper

    def work(self) -> None:
        """Do something that is worth a backup."""
        self.office.orders.write_note(self.office.orders.page(OrderQuery())[0].id, "ein Schritt")

    def pass_by(self, **time: float) -> None:
        self.clock.moment += timedelta(**time)

    def again(self, name: str = OWNER) -> None:
        """Sign out and in."""
        self.office.close()
        self.office = enter(self.door, name)

    def files(self) -> list[str]:
        return sorted(path.name for path in self.stick.iterdir() if place.is_ours(path.name))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = FixedClock(NOW)
    door, groups = found(tmp_path, clock)
    made = Desk(door, groups, enter(door), clock, tmp_path / "stick")
    made.stick.mkdir()
    yield made
    made.office.close()


@pytest.fixture
def kept(desk: Desk) -> Desk:
    """The same, with the place chosen."""
    desk.office.backups.choose_folder(desk.stick)
    return desk


def reason(problem: pytest.ExceptionInfo[BackupPlaceProblem]) -> str:
    return problem.value.reason


def test_that_without_a_place_nothing_is_due_and_asking_says_so(desk: Desk) -> None:
    assert desk.keeper.due() is None
    assert desk.keeper.due(Why.QUIT) is None
    with pytest.raises(BackupPlaceProblem) as problem:
        desk.office.backups.make_now()
    assert reason(problem) == "none_chosen"
    with pytest.raises(NotFound):
        desk.office.backups.drill()


def test_that_a_backup_is_made_hourly_if_something_changed_and_told_in_the_log_in_the_programs_name(kept: Desk) -> None:
    first = kept.keeper.keep()

    assert first is not None
    assert kept.keeper.state().last == first
    assert (first.verified, first.orders) == (NOW, 1)
    line = kept.office.log.page()[0]
    assert (line.code, line.person_id, line.fields) == ("backup.made", "system", ("daily",))
    kept.pass_by(hours=2)
    assert kept.keeper.keep() is None  # nothing happened, and its own line does not count
    kept.work()
    assert kept.keeper.due() is Why.HOURLY
    assert kept.keeper.keep() is not None
    assert len(kept.files()) == 2
    assert kept.keeper.due() is None


def test_that_covering_the_window_and_ending_the_program_make_one_if_something_changed(kept: Desk) -> None:
    kept.keeper.keep()
    assert kept.keeper.due(Why.QUIT) is None
    kept.work()
    assert kept.keeper.due() is None
    kept.pass_by(seconds=1)
    assert kept.keeper.keep(Why.LOCK) is not None


def test_that_what_is_known_outlives_the_session_and_serves_whoever_signs_in(kept: Desk) -> None:
    made = kept.keeper.keep()
    kept.again(PACKER)

    assert kept.keeper.state().last == made
    assert kept.keeper.folder == kept.stick
    kept.pass_by(days=1)
    assert kept.keeper.keep() is not None


def test_that_old_ones_are_cleared_away_and_other_files_never(kept: Desk) -> None:
    other = kept.stick / "backoffice-2020-01-01-000000.backoffice.old"
    strange = kept.stick / "backoffice-2020-01-01-000000.backoffice"
    photo = kept.stick / "urlaub.jpg"
    for path in (other, strange, photo):
        path.write_bytes(b"mine")
    for _ in range(4):
        kept.work()
        kept.keeper.back_up(Why.HOURLY)
        kept.pass_by(minutes=10)

    assert all(path.read_bytes() == b"mine" for path in (other, strange, photo))
    mine = [name for name in kept.files() if name != strange.name]
    assert len(mine) == 2  # the newest of each hour
    assert {one.name for one in kept.keeper.state().kept} == set(mine)


def test_that_a_backup_that_somebody_took_away_no_longer_counts_after_the_next_sign_in(kept: Desk) -> None:
    first = kept.keeper.keep()
    kept.pass_by(hours=1)
    second = kept.keeper.back_up(Why.ASKED)
    (kept.stick / second.name).unlink()
    kept.again()
    assert kept.keeper.state().last == second
    kept.keeper.keep()
    assert kept.keeper.state().last == first


def test_that_what_a_cut_off_backup_left_in_the_place_is_swept_away(kept: Desk) -> None:
    left, strange = kept.stick / "backoffice-2026-03-09-093015.backoffice.part", kept.stick / "brief.part"
    for path in (left, strange):
        path.write_bytes(b"half")
    kept.keeper.keep()
    assert (left.exists(), strange.exists()) == (False, True)


def test_that_backups_of_the_first_format_in_the_place_are_never_cleared_away(kept: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    old, plain = kept.office.backups.make(kept.stick).path, restore.inspect

    def look(path: Path) -> Manifest:
        return replace(plain(path), id=0, sealed=(), format=1) if path == old else plain(path)

    monkeypatch.setattr(restore, "inspect", look)
    for _ in range(2):
        kept.keeper.back_up(Why.ASKED)
    assert old.exists()
    assert [one.name for one in kept.keeper.state().kept] == [name for name in kept.files() if name != old.name]


def test_that_another_shops_backup_in_the_place_is_neither_counted_nor_removed(kept: Desk, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = enter(found_another(tmp_path / "other", kept.clock)[0])
    theirs = other.backups.make(kept.stick / "backoffice-2026-03-10-093015.backoffice").path
    other.close()
    kept.keeper.back_up(Why.ASKED)

    assert theirs.exists()
    assert [one.name for one in kept.keeper.state().kept] == ["backoffice-2026-03-10-093015-2.backoffice"]
    with pytest.raises(BackupProblem) as problem:
        kept.office.backups.verify(theirs)
    assert problem.value.reason == "wrong_shop"


@pytest.mark.parametrize(
    ("where", "expected"), [("nowhere", "not_a_folder"), ("orders.json", "not_a_folder"), ("shop", "in_shop"), ("shop/inside", "in_shop")]
)
def test_that_a_wrong_folder_is_refused(desk: Desk, tmp_path: Path, where: str, expected: str) -> None:
    (tmp_path / "shop" / "inside").mkdir()
    with pytest.raises(BackupPlaceProblem) as problem:
        desk.office.backups.choose_folder(tmp_path / where)
    assert reason(problem) == expected
    assert desk.keeper.folder is None


def test_that_the_place_of_another_shop_is_refused(kept: Desk, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = enter(found_another(tmp_path / "other")[0])
    with pytest.raises(BackupPlaceProblem) as problem:
        other.backups.choose_folder(kept.stick)
    other.close()
    assert reason(problem) == "other_shop"


def test_that_a_stick_that_is_gone_is_told_and_the_next_backup_comes_when_it_is_back(kept: Desk, tmp_path: Path) -> None:
    first = kept.keeper.keep()
    away = kept.stick.rename(tmp_path / "in the drawer")
    kept.work()
    kept.pass_by(hours=1)

    with pytest.raises(BackupPlaceProblem) as problem:
        kept.keeper.keep()

    assert reason(problem) == "missing"
    assert (kept.keeper.state().problem, kept.keeper.state().last) == ("BackupPlaceProblem:missing", first)
    assert not kept.stick.exists()
    assert kept.keeper.due() is None  # tried again in ten minutes, not at once
    kept.pass_by(minutes=10)
    away.rename(kept.stick)
    assert kept.keeper.keep() is not None
    assert kept.keeper.state().problem == ""


def test_that_nothing_is_written_into_an_empty_folder_in_the_place_of_a_drive_that_is_not_mounted(kept: Desk) -> None:
    shutil.rmtree(kept.stick)
    kept.stick.mkdir()
    with pytest.raises(BackupPlaceProblem) as problem:
        kept.office.backups.make_now()
    assert reason(problem) == "missing"
    assert not list(kept.stick.iterdir())


@pytest.mark.parametrize("number", [13, 30, 1], ids=["denied", "read only", "not permitted"])
def test_that_a_read_only_place_is_told_and_leaves_nothing(kept: Desk, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    plain = files.make_new

    def refused(path: Path) -> None:
        if path.parent == kept.stick:
            raise OSError(number, "no")
        plain(path)

    monkeypatch.setattr(files, "make_new", refused)
    with pytest.raises(BackupPlaceProblem) as problem:
        kept.office.backups.make_now()
    assert reason(problem) == "not_writable"
    assert kept.keeper.state().problem == "BackupPlaceProblem:not_writable"
    assert kept.files() == []


def test_that_a_full_place_is_told_keeps_the_last_backup_and_leaves_nothing_half_written(
    kept: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept.keeper.keep()
    before = {path.name: path.read_bytes() for path in kept.stick.iterdir()}
    kept.pass_by(hours=1)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_file, "copy", full)
    with pytest.raises(DiskFull):
        kept.office.backups.make_now()
    monkeypatch.undo()
    monkeypatch.setattr(room, "ROOM_TO_WORK", 1 << 60)
    with pytest.raises(DiskFull):
        kept.office.backups.make_now()

    assert {path.name: path.read_bytes() for path in kept.stick.iterdir()} == before
    assert (kept.keeper.state().last, kept.keeper.state().problem) == (first, "DiskFull")
    assert not [path.name for path in kept.door.folder.iterdir() if "work" in path.name]


def test_that_a_drive_that_hangs_is_left_alone_until_it_answers(kept: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answers, plain = threading.Event(), place.check

    def hang(folder: Path, shop_id: str) -> None:
        answers.wait(20)
        plain(folder, shop_id)

    monkeypatch.setattr(place, "check", hang)
    monkeypatch.setattr(kept.keeper._aside, "_patience", 0.2)
    monkeypatch.setattr(place, "_GRACE_SECONDS", 0.05)
    for _ in range(2):
        with pytest.raises(BackupPlaceProblem) as problem:
            kept.office.backups.make_now()
        assert reason(problem) == "hanging"
    kept.work()  # nobody waits for the drive
    answers.set()
    for thread in threading.enumerate():
        if thread.name == "backup":
            thread.join(10)
    monkeypatch.undo()
    assert kept.office.backups.make_now().verified


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
