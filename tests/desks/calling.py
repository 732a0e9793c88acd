"""A callback desk of a person, messages, and what stands behind the desk, for the tests of callbacks."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from backoffice.clock import FixedClock
from backoffice.desks.callbacks import CallbackDesk
from backoffice.desks.session import Session
from backoffice.domain.callback_work import Choice
from backoffice.domain.callbacks import CallbackQuery, CallbackRow, CallbackSource, CallbackView, CallWindow, RequestId
from backoffice.domain.intake import IncomingMessage
from backoffice.domain.people import CallingHours, ShopSettings
from tests.desks.backstage import backstage

BERLIN = ZoneInfo("Europe/Berlin")
HOURS = tuple(CallingHours(day, 8 * 60, 20 * 60) for day in range(6))
NUMBER, MASKED = "+493023125014", "+49 ••• ••14"


def local(text: str) -> datetime:
    """Return the moment of a time of the shop's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


def window(start: str, end: str) -> CallWindow:
    return CallWindow(local(start), local(end))


def message(body: str, received: datetime, source: CallbackSource = CallbackSource.TYPED, **more: Any) -> IncomingMessage:
    return IncomingMessage(1, source, received, body, **more)


@dataclass
class Caller:
    """Somebody who handles callbacks, with a clock that can be moved."""

    session: Session
    clock: FixedClock

    def __post_init__(self) -> None:
        self.session.settings = replace(self.session.settings, calling_hours=HOURS)
        self.desk = CallbackDesk(self.session)

    @property
    def settings(self) -> ShopSettings:
        return self.session.settings

    def come_in(self, body: str = "Bitte Rückruf: 030 23125 014", choice: Choice = Choice(), **more: Any) -> RequestId:  # noqa: B008
        """Take a message in that comes this moment."""
        taken = self.desk.take_in(message(body, self.clock.now(), **more), choice)
        assert taken.id is not None
        return taken.id

    def row(self, request_id: RequestId) -> CallbackRow:
        return self.desk.open(request_id).row

    def version(self, request_id: RequestId) -> int:
        return self.row(request_id).version

    def queue(self, view: CallbackView = CallbackView.OPEN) -> list[RequestId]:
        return [row.id for row in self.desk.page(CallbackQuery(view))]

    def pass_by(self, **time: float) -> None:
        self.clock.moment += timedelta(**time)

    def log(self) -> list[tuple[str, str, str]]:
        """Return code, subject and fields of the lines of the log."""
        with backstage(self.session) as connection:
            text = "SELECT code, subject_id, fields FROM log_of_deeds ORDER BY seq"
            return [(row[0], row[1], row[2]) for row in connection.exec_driver_sql(text)]

    def rows(self, table: str, columns: str = "count(*)") -> list[tuple[Any, ...]]:
        """Return what stands in a table."""
        with backstage(self.session) as connection:
            return [tuple(row) for row in connection.exec_driver_sql(f"SELECT {columns} FROM {table}")]
