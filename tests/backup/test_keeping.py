"""Which backups are kept: as many as are said, never fewer than needed, and never without the last verified one."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as some

from backoffice.backup.keeping import to_remove
from backoffice.domain.backups import Kept

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 6, 15, 10, 0, tzinfo=UTC)


def backup(number: int, created: datetime, *, verified: bool = True) -> Kept:
    return Kept(number, f"{number}", created, 1, 1, 1, 1, created if verified else None)


def stay(found: Sequence[Kept]) -> list[Kept]:
    gone = set(to_remove(found, BERLIN))
    return [one for one in found if one not in gone]


def test_that_a_year_of_hourly_backups_leaves_24_hours_7_days_4_weeks_and_12_months() -> None:
    made = [NOON - timedelta(hours=hour) for hour in range(366 * 24)]
    shelf: list[Kept] = []
    for number, moment in enumerate(sorted(made)):  # one after the other, as in life: each is the newest when it is made
        shelf = stay([*shelf, backup(number, moment)])

    kept = [one.created.astimezone(BERLIN) for one in shelf]
    assert len({(one.date(), one.hour) for one in kept if NOON - one < timedelta(hours=24)}) == 24
    assert {one.date() for one in kept} >= {(NOON - timedelta(days=day)).astimezone(BERLIN).date() for day in range(7)}
    assert len({one.isocalendar()[:2] for one in kept if NOON - one < timedelta(weeks=4)}) >= 4
    assert len({(one.year, one.month) for one in kept}) == 12
    assert len(kept) <= 24 + 7 + 4 + 12


def test_that_of_an_hour_the_newest_stays() -> None:
    found = [backup(1, NOON), backup(2, NOON + timedelta(minutes=20)), backup(3, NOON + timedelta(minutes=40))]
    assert [one.id for one in stay(found)] == [3]


def test_that_a_holiday_empties_nothing() -> None:
    found = [backup(number, NOON - timedelta(days=400, hours=number)) for number in range(20)]
    assert len(stay(found)) == 20


def test_that_a_damaged_one_never_stands_for_its_hour_and_goes_after_a_week() -> None:
    good, bad = backup(1, NOON), backup(2, NOON + timedelta(minutes=5), verified=False)
    assert stay([good, bad]) == [good, bad]
    assert stay([good, bad, backup(3, NOON + timedelta(days=8))])[:2] != [good, bad]


def test_that_nothing_goes_while_nothing_is_verified() -> None:
    assert to_remove([backup(number, NOON - timedelta(days=number), verified=False) for number in range(60)], BERLIN) == ()


moments = some.lists(
    some.tuples(some.integers(min_value=0, max_value=500 * 24 * 60), some.booleans()), min_size=1, max_size=80, unique_by=lambda one: one[0]
)


@given(moments)
def test_that_the_last_verified_one_always_stays_and_a_second_look_removes_no_more(pairs: list[tuple[int, bool]]) -> None:
    found = [backup(number, NOON - timedelta(minutes=minutes), verified=good) for number, (minutes, good) in enumerate(pairs)]
    shelf = stay(found)
    good = [one for one in found if one.verified]
    if good:
        assert max(good, key=lambda one: one.created) in shelf
        assert sum(one.verified is not None for one in shelf) <= 47
    else:
        assert shelf == found
    assert stay(shelf) == shelf
    assert stay(list(reversed(found))) == list(reversed(shelf))


def test_that_of_two_in_one_second_the_one_of_the_later_log_is_newer() -> None:
    before, after = (Kept(number, f"{number}", NOON, 1, 1, lines, epoch, NOON) for number, lines, epoch in ((9, 40, 1), (3, 2, 2)))
    assert stay([before, after]) == [after]
