"""A computer's clock that is set far ahead, falls back for years at each start, or is put right again: backups go on as they should."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from backoffice.backup import due, keeping
from backoffice.domain.backups import BackupState, Kept

BERLIN = ZoneInfo("Europe/Berlin")
BEGIN = datetime(2026, 1, 5, 8, tzinfo=UTC)
AHEAD, FALLEN = timedelta(days=3653), datetime(2000, 1, 1, tzinfo=UTC)
DAYS, STEPS, STEP = 30, 12, timedelta(minutes=40)  # of work, each day
WRONG = range(10, 20)  # the days on which the clock is
MOST = keeping.HOURS + keeping.DAYS + keeping.WEEKS + keeping.MONTHS


def right(day: int, step: int) -> datetime:
    return BEGIN + timedelta(days=day) + step * STEP


def ahead(day: int, step: int) -> datetime:
    return right(day, step) + (AHEAD if day in WRONG else timedelta())


def fallen(day: int, step: int) -> datetime:
    """Tell the time of a clock that begins anew each morning, since its battery is empty."""
    return FALLEN + step * STEP if day in WRONG else right(day, step)


def worn(day: int, step: int) -> datetime:
    """Tell the time of one that does so to the end, and not from the first year on."""
    return FALLEN + step * STEP if day >= WRONG.start else right(day, step) - timedelta(days=20 * (WRONG.start - day))


class Shelf:
    """The place for backups, and the log that grows by a line at each step."""

    def __init__(self) -> None:
        self.kept: tuple[Kept, ...] = ()
        self.lines, self.noted, self.made = 0, -1, 0
        self.tried: datetime | None = None

    def work(self, now: datetime) -> bool:
        """Do something, and make a backup if one is due; return whether it was."""
        self.lines += 1
        done = due.Done(made=due.last_made(self.kept, now, self.tried), lines=self.noted, epoch=1)
        if due.why(done, now, self.lines, 1, BERLIN) is None:
            return False
        self.made, self.tried = self.made + 1, now
        made = Kept(self.made, str(self.made), now, 1, 1, self.lines, 1, now)
        self.lines += 1
        self.noted = self.lines
        gone = keeping.to_remove((*self.kept, made), BERLIN)
        self.kept = tuple(one for one in (*self.kept, made) if one not in gone)
        return True

    @property
    def ids(self) -> set[int]:
        return {one.id for one in self.kept}


def days(shelf: Shelf, clock: object) -> Iterator[tuple[int, int]]:
    """Work day by day; yield how many backups each has made."""
    for day in range(DAYS):
        yield day, sum(shelf.work(clock(day, step)) for step in range(STEPS))  # type: ignore[operator]


@pytest.mark.parametrize("clock", [right, ahead, fallen, worn])
def test_that_each_day_has_its_backups_the_last_one_stays_and_the_place_does_not_fill(clock: object) -> None:
    shelf = Shelf()
    for _, made in days(shelf, clock):
        assert 5 <= made <= STEPS * 2 // 3, "one an hour at most, and no fewer"
        assert shelf.made in shelf.ids
        assert BackupState(Path("/stick"), shelf.kept).last == max(shelf.kept, key=lambda one: one.id)
        assert len(shelf.kept) <= 2 * MOST
    assert len([one for one in shelf.kept if one.id > shelf.made - 40]) >= 3


def test_that_what_a_wrong_clock_left_is_cleared_away_in_the_end_and_nothing_earlier_went_for_it() -> None:
    usual, wrong = Shelf(), Shelf()
    for (_, expected), (_, made) in zip(days(usual, right), days(wrong, ahead), strict=True):
        assert abs(expected - made) <= 1
    usual_before, before = (
        {one.created for one in shelf.kept if one.created < BEGIN + timedelta(days=WRONG.start)} for shelf in (usual, wrong)
    )
    assert before >= usual_before


def test_that_one_of_a_day_to_come_neither_calms_nor_makes_due_for_ever() -> None:
    now, years = BEGIN, Kept(1, "1", BEGIN + AHEAD, 1, 1, 5, 1, BEGIN + AHEAD)
    state = BackupState(Path("/stick"), (years,))
    assert state.is_late(now), "nothing was made for who knows how long"
    assert due.last_made([years], now, None) is None
    made = Kept(2, "2", now, 1, 1, 9, 1, now)
    assert not BackupState(Path("/stick"), (years, made)).is_late(now + timedelta(days=3))
    assert due.why(due.Done(made=due.last_made([years, made], now, None), lines=9, epoch=1), now, 9, 1, BERLIN) is None


def test_that_one_that_failed_its_check_is_not_given_up_for_one_that_only_says_it_is_newer() -> None:
    earlier = Kept(1, "1", BEGIN + AHEAD, 1, 1, 5, 1, BEGIN + AHEAD)
    failed = Kept(2, "2", BEGIN, 1, 1, 9, 1)
    assert keeping.to_remove([earlier, failed], BERLIN) == ()
    later = Kept(3, "3", BEGIN + timedelta(days=8), 1, 1, 20, 1, BEGIN)
    assert keeping.to_remove([earlier, failed, later], BERLIN) == (failed,)
