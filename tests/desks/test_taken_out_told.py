"""Taking everything along is told: who, how many, and in the list of looks at contact data as one of all customers."""

from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.domain.log import ALL_SHOWN, LogLine, LogQuery
from backoffice.errors import Cancelled
from tests.desks.conftest import NOW
from tests.desks.founded import OWNER, enter, found, person


def contacts(lines: tuple[LogLine, ...]) -> list[tuple[str, str, str]]:
    return [(line.code, line.subject_kind, line.person_id) for line in lines]


def test_that_the_log_says_who_took_how_many_customers_along_and_that_all_were_shown(tmp_path: Path) -> None:
    clock = FixedClock(NOW)
    door, _ = found(tmp_path, clock)
    owner = person(door, OWNER)
    office = enter(door)
    assert office.log.facts().taken_out == ()
    for number in range(2):  # the list of looks has one line a day
        office.take_out.write(tmp_path / f"{number}.zip", office.take_out.suggest_password())

    told = office.log.page(LogQuery(area="data"), limit=2)
    looks = office.log.page(LogQuery(contacts=True))

    assert [(line.code, line.person_id, line.fields) for line in told] == [
        ("data.taken_out", owner, ("orders:1", "customers:1", "callbacks:0"))
    ] * 2
    assert contacts(looks) == [(ALL_SHOWN, "shop", owner)]
    assert contacts(office.log.page(LogQuery(contacts=True, subjects=(("customer", "1"),)))) == contacts(looks)
    assert office.log.count(LogQuery(contacts=True)) == 1
    assert contacts(office.log.mine())[0][0] in (ALL_SHOWN, "data.taken_out")
    assert [(one.person_id, one.day) for one in office.log.facts().taken_out] == [(owner, office.session.today)]
    office.log.check()
    office.close()


def test_that_a_file_that_was_not_written_is_no_look(tmp_path: Path) -> None:
    door, _ = found(tmp_path)
    office = enter(door)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        office.take_out.write(tmp_path / "no.zip", office.take_out.suggest_password(), stop)

    assert office.log.page(LogQuery(contacts=True)) == ()
    assert office.log.facts().taken_out == ()
    office.close()
