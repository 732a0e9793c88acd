"""The payment desk: orders whose money has not come in, and marking them as paid, by hand or from a bank statement."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from backoffice.desks.needs import needs
from backoffice.desks.order_deeds import OrderDeeds
from backoffice.domain.incoming_payments import AwaitingQuery, AwaitingRow
from backoffice.domain.money import typed_minor
from backoffice.domain.pages import Count, StopSign
from backoffice.security.rights import Right
from backoffice.storage import incoming_payments
from backoffice.storage.types import to_millis


class PaymentDesk(OrderDeeds):
    """Money that comes in."""

    @needs(Right.PAYMENTS_VIEW)
    def awaiting(
        self, query: AwaitingQuery, start: int = 0, after: AwaitingRow | None = None, limit: int = 256, sign: StopSign | None = None
    ) -> tuple[AwaitingRow, ...]:
        """Return up to `limit` orders whose money is missing: those behind the row `after`, or from place `start` if there is none."""
        with self._session.reading(sign) as connection:
            return incoming_payments.awaiting(
                connection,
                query,
                before_ms=self._before(query),
                amount_minor=self._amount(query),
                start=start,
                after=after,
                limit=limit,
            )

    @needs(Right.PAYMENTS_VIEW)
    def count_awaiting(self, query: AwaitingQuery, cap: int | None = None, sign: StopSign | None = None) -> Count:
        """Count the rows of that list, at most up to `cap`."""
        with self._session.reading(sign) as connection:
            return incoming_payments.count_awaiting(
                connection, query, before_ms=self._before(query), amount_minor=self._amount(query), cap=cap
            )

    def _before(self, query: AwaitingQuery) -> int | None:
        """Return the beginning of the first day of the shop whose orders are too new for the list."""
        if not query.older_than_days:
            return None
        day = self._session.today - timedelta(days=query.older_than_days)
        return to_millis(datetime.combine(day, time(), ZoneInfo(self._session.settings.zone)))

    def _amount(self, query: AwaitingQuery) -> int | None:
        return typed_minor(query.words, self._session.settings.currency)
