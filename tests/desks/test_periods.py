"""Periods that an owner confirms."""

from backoffice.desks.periods import PeriodDesk
from backoffice.desks.session import Session
from backoffice.domain.periods import PERIODS, PeriodRule
from tests.desks.backstage import backstage
from tests.desks.conftest import NOW


def test_that_a_confirmed_period_says_who_and_when_until_its_length_changes(session: Session) -> None:
    desk = PeriodDesk(session)
    assert [(one.period.rule, one.confirmed_by) for one in desk.all()] == [(rule, "") for rule in PERIODS]

    desk.confirm(PeriodRule.BOOKS)
    desk.confirm(PeriodRule.BOOKS)

    kept = {one.period.rule: (one.confirmed_by, one.confirmed_at) for one in desk.all()}
    assert kept[PeriodRule.BOOKS] == (session.person.name, NOW)
    assert kept[PeriodRule.LETTERS] == ("", None)
    with backstage(session) as connection:
        connection.exec_driver_sql("UPDATE period_confirmed SET length = '10y'")
    assert {one.confirmed_by for one in desk.all()} == {""}
