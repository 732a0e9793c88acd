"""The list of what was erased: kept, joined, and meant for the right backups only."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from backoffice.backup import erasures
from backoffice.backup.erasures import Erased, Fork, History
from backoffice.domain.backups import Kept

NOON = datetime(2026, 6, 15, 10, 0, tzinfo=UTC)
ONE = Erased("callback", (7, 9), NOON, 1, 50)
TWO = Erased("customer", (3,), NOON + timedelta(days=2), 1, 60)
BOTH = History((ONE, TWO))
RESTORED = History((ONE, TWO), (Fork(4, {"callback": 8, "customer": 3}),))
LATER = Erased("callback", (8, 9), NOON + timedelta(days=3), 4, 45)


def test_that_a_list_is_read_as_it_was_written() -> None:
    assert erasures.from_text(erasures.to_text(RESTORED)) == RESTORED


@pytest.mark.parametrize(
    "text", [b"", b"{}x", b"[[1]]", b'{"erased":[["a",[1],5,1,1]],"forks":[]}', b'{"erased":[],"forks":[[1,2]]}', b'{"erased":[]}']
)
def test_that_nonsense_is_no_list(text: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        erasures.from_text(text)


def test_that_a_backup_is_told_of_what_was_erased_after_it() -> None:
    assert erasures.for_backup(BOTH, 55, 1) == (TWO,)
    assert erasures.for_backup(BOTH, 49, 1) == (ONE, TWO)
    assert erasures.for_backup(BOTH, 60, 1) == ()


def test_that_a_new_log_key_in_between_changes_nothing() -> None:
    assert erasures.for_backup(BOTH, 49, 0) == (ONE, TWO)


def test_that_after_a_restore_what_was_erased_before_it_is_not_erased_again_under_ids_given_anew() -> None:
    assert erasures.for_backup(RESTORED, 40, 4) == ()
    assert erasures.for_backup(RESTORED, 49, 3) == (ONE, TWO)  # a backup from before the restore


def test_that_what_was_erased_after_a_restore_goes_from_earlier_backups_where_the_id_means_the_same_record() -> None:
    history = erasures.together(RESTORED, History((LATER,)))
    assert erasures.for_backup(history, 60, 1) == (Erased("callback", (8,), LATER.at, 4, 45),)
    assert erasures.for_backup(history, 44, 4) == (LATER,)
    assert erasures.for_backup(history, 45, 4) == ()


def test_that_two_lists_are_one() -> None:
    assert erasures.together(History((TWO, ONE)), RESTORED, BOTH) == RESTORED
    assert erasures.after_restore(BOTH, 4, {"callback": 8, "customer": 3}) == RESTORED


def test_that_an_entry_goes_once_no_backup_can_hold_it() -> None:
    later = NOON + timedelta(days=401)
    assert erasures.still_needed(BOTH, [kept(NOON - timedelta(days=1), 49)], later) == BOTH
    assert erasures.still_needed(BOTH, [kept(NOON + timedelta(days=1), 55)], later).erased == (TWO,)
    assert erasures.still_needed(BOTH, [], NOON + timedelta(days=10)) == BOTH
    assert erasures.still_needed(BOTH, [], later + timedelta(days=2)).erased == ()


def test_that_an_entry_of_a_day_on_which_the_clock_was_wrong_stays_while_a_backup_holds_it() -> None:
    long_ago = History((replace(ONE, at=datetime(2000, 1, 1, tzinfo=UTC)),))
    assert erasures.still_needed(long_ago, [kept(NOON, 49)], NOON) == long_ago
    assert erasures.still_needed(long_ago, [kept(NOON, 50)], NOON).erased == ()


def kept(created: datetime, lines: int) -> Kept:
    return Kept(1, "1", created, 1, 1, lines, 1, created)
