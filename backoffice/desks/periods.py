"""The desk of periods: for how long personal data is kept, and that an owner has looked at each period and its sources."""

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.domain.periods import PERIODS, PeriodRule, PeriodState
from backoffice.security.rights import Right
from backoffice.storage import periods


class PeriodDesk(Desk):
    """Periods. Everybody may know them; who answers data subjects confirms them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @needs(Right.OWN_PASSWORD)
    def all(self) -> tuple[PeriodState, ...]:
        """Return all periods, with who confirmed them."""
        with self._session.reading() as connection:
            return periods.states(connection)

    @needs(Right.PRIVACY_MANAGE, Kind.DEED)
    def confirm(self, rule: PeriodRule) -> None:
        """Say that a period is right for this shop."""
        with self._session.deed("shop.period_confirmed", "shop") as deed:
            periods.confirm(deed.connection, PERIODS[PeriodRule(rule)], self._session.person.id, deed.at)
            deed.subjects.append("shop")
            deed.fields.append(str(rule))
