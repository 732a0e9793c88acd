"""Which periods an owner confirmed."""

from datetime import datetime

from sqlalchemy import Connection

from backoffice.domain.periods import PERIODS, Period, PeriodState
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.prepared import raw_of


def states(connection: Connection) -> tuple[PeriodState, ...]:
    """Return all periods with who confirmed them; one whose length has changed since waits again."""
    text = """SELECT c.rule, c.length, coalesce(p.name, ''), c.confirmed_at_ms FROM period_confirmed c
        LEFT JOIN person p ON p.id = c.person_id"""
    kept = {(rule, length): (name, from_millis(at)) for rule, length, name, at in raw_of(connection).execute(text)}
    return tuple(PeriodState(one, *kept.get((str(one.rule), one.length), ("", None))) for one in PERIODS.values())


def confirm(connection: Connection, period: Period, person_id: str, at: datetime) -> None:
    """Keep that somebody confirmed a period."""
    driver = raw_of(connection)
    driver.execute("DELETE FROM period_confirmed WHERE rule = ?", (str(period.rule),))
    text = "INSERT INTO period_confirmed (rule, length, person_id, confirmed_at_ms) VALUES (?, ?, ?, ?)"
    driver.execute(text, (str(period.rule), period.length, person_id, to_millis(at)))
