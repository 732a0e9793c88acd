"""Wrong passwords cost time, and only time."""

from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.errors import WrongPassword
from backoffice.security.throttle import NAME, Throttle, delay_s


def test_that_the_delay_grows_up_to_five_minutes() -> None:
    assert [delay_s(tries) for tries in range(1, 14)] == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert delay_s(10**9) == 300


def test_that_each_wrong_password_tells_the_next_delay(tmp_path: Path, fixed_clock: FixedClock) -> None:
    throttle = Throttle(tmp_path, fixed_clock)
    assert [throttle.failed("anna") for _ in range(6)] == [0, 0, 0, 2, 4, 8]
    assert throttle.wait_seconds("anna") == 8
    assert throttle.wait_seconds("ben") == 0


def test_that_the_delay_ends_by_itself_and_outlives_a_restart(tmp_path: Path, fixed_clock: FixedClock) -> None:
    for _ in range(5):
        Throttle(tmp_path, fixed_clock).failed("anna")
    fixed_clock.moment += timedelta(seconds=1.5)
    assert Throttle(tmp_path, fixed_clock).wait_seconds("anna") == 3
    fixed_clock.moment += timedelta(seconds=2.5)
    assert Throttle(tmp_path, fixed_clock).wait_seconds("anna") == 0


def test_that_a_clock_that_is_put_back_does_not_help(tmp_path: Path, fixed_clock: FixedClock) -> None:
    throttle = Throttle(tmp_path, fixed_clock)
    for _ in range(12):
        throttle.failed("anna")
    fixed_clock.moment -= timedelta(days=400)
    assert throttle.wait_seconds("anna") == 300
    fixed_clock.moment += timedelta(seconds=299)
    assert throttle.wait_seconds("anna") == 1
    fixed_clock.moment += timedelta(seconds=1)
    assert throttle.wait_seconds("anna") == 0


def test_that_a_try_during_the_delay_is_not_made(tmp_path: Path, fixed_clock: FixedClock) -> None:
    throttle = Throttle(tmp_path, fixed_clock)
    waits = []
    for _ in range(4):
        with pytest.raises(WrongPassword) as wrong, throttle.attempt("anna"):
            raise WrongPassword
        waits.append(wrong.value.wait_seconds)
    assert waits == [0, 0, 0, 2]
    with pytest.raises(WrongPassword) as wrong, throttle.attempt("anna"):
        pytest.fail("tried")
    assert wrong.value.wait_seconds == 2


def test_that_a_right_password_forgets_the_wrong_ones(tmp_path: Path, fixed_clock: FixedClock) -> None:
    throttle = Throttle(tmp_path, fixed_clock)
    for _ in range(3):
        throttle.failed("anna")
    throttle.failed("ben")
    for _ in range(2):
        with throttle.attempt("anna"):
            pass
    assert throttle.failed("anna") == 0
    assert [throttle.failed("ben") for _ in range(3)] == [0, 0, 2]


def test_that_a_password_of_an_earlier_day_forgets_nothing(tmp_path: Path, fixed_clock: FixedClock) -> None:
    throttle = Throttle(tmp_path, fixed_clock)
    for _ in range(3):
        throttle.failed("anna")
    with throttle.attempt("anna", forgets=False):
        pass
    assert throttle.failed("anna") == 2


def test_that_a_try_for_several_people_counts_for_each_and_not_while_one_of_them_waits(tmp_path: Path, fixed_clock: FixedClock) -> None:
    throttle = Throttle(tmp_path, fixed_clock)
    for _ in range(4):
        throttle.failed("ben")
    for _ in range(5):
        with pytest.raises(WrongPassword) as wrong, throttle.attempt("anna", "ben"):
            pytest.fail("tried")
        assert wrong.value.wait_seconds == 2
    assert throttle.wait_seconds("anna") == 0

    fixed_clock.moment += timedelta(seconds=2)
    with pytest.raises(WrongPassword) as wrong, throttle.attempt("anna", "ben"):
        raise WrongPassword
    assert (wrong.value.wait_seconds, throttle.failed("anna"), throttle.failed("anna"), throttle.failed("anna")) == (4, 0, 0, 2)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b'{"format": 1, "people": []}', b'{"format": "x", "people": [{"person_id": "anna"}]}']
)
def test_that_a_damaged_file_locks_nobody_out(tmp_path: Path, fixed_clock: FixedClock, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert Throttle(tmp_path, fixed_clock).wait_seconds("anna") == 0


def test_that_a_folder_that_cannot_be_written_locks_nobody_out(tmp_path: Path) -> None:
    throttle = Throttle(tmp_path / "not there")
    assert [throttle.failed("anna") for _ in range(5)] == [0] * 5
