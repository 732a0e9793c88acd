"""Backups by themselves: when they are made, which stay, and what is known of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.backup import restore
from backoffice.backup.backup_file import Manifest
from backoffice.domain.backups import Why
from backoffice.errors import BackupPlaceProblem, BackupProblem, NotFound
from tests.desks.founded import PACKER, enter, found_another
from tests.desks.keeping import NOW, Desk, desk, kept, reason

__all__ = ["desk", "kept"]


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
