"""What all deeds on callback requests share: the request as it stands, who may change it now, the before-image, the line in the log."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.desks.callback_macs import phone_mac
from backoffice.desks.needs import Desk
from backoffice.desks.session import Deed, Session, found
from backoffice.desks.typed import refuse_numbers
from backoffice.domain.callback_queue import LONGEST_WINDOW, QueueMoment, is_claimed, queue_moment
from backoffice.domain.callback_work import CallbackDone
from backoffice.domain.callbacks import CallWindow, RequestId
from backoffice.domain.calling_time import calling_times, is_outside
from backoffice.domain.ids import DeedId
from backoffice.domain.phones import e164
from backoffice.errors import Changed, Invalid, NotPossible
from backoffice.security.masking import mask_phone
from backoffice.storage import callback_images, callback_marks, callback_seen, callback_writing
from backoffice.storage.allow_lists import Task
from backoffice.storage.callback_images import Image
from backoffice.storage.callback_marks import MarkRow
from backoffice.storage.callback_writing import Phone, RequestState

KIND = "callback"
UNDO_FOR = timedelta(days=1)
# How columns are called in the log, where the time has one name and claims none: the code says it.
_NAMES = {"from_ms": "window", "until_ms": "window", "hard": "window", "outside_hours": "window", "phone_masked": "phone"}
_UNNAMED = frozenset({"claimed_by", "claimed_at_ms", "done_at_ms", "corrected"})
FREE: dict[str, Any] = {"claimed_by": None, "claimed_at_ms": None}


@dataclass(slots=True)
class Handling:
    """A deed on one request under way: what it will write when it ends. `marks` and `attempts` are ids of rows that it made.

    `unmarked` are marks that it took off.
    """

    deed: Deed
    state: RequestState
    columns: dict[str, Any] = field(default_factory=dict)
    phone: Phone | None = None
    attempts: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    unmarked: tuple[MarkRow, ...] = ()

    @property
    def connection(self) -> Connection:
        return self.deed.connection

    @property
    def done(self) -> CallbackDone:
        """The result for the person."""
        return CallbackDone(DeedId(self.deed.id), RequestId(self.state.id), self.state.version + 1)


class CallbackDeeds(Desk):
    """A desk whose verbs change callback requests."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._session.settings.zone)

    def _moment(self, query_at: Any = None) -> QueueMoment:
        settings = self._session.settings
        at = self._session.clock.now() if query_at is None else query_at
        return queue_moment(at, settings.callback_minutes, calling_times(settings), self._zone)

    @contextmanager
    def _handling(self, code: str, request_id: RequestId, version: int | None = None, *, over_others: bool = False) -> Iterator[Handling]:
        """Open a deed on a request, on one that somebody else has claimed only with `over_others`."""
        verb = code.partition(".")[2]
        with self._session.deed(code, KIND, Task.CALLBACK_WORK) as deed:
            state = found(callback_writing.state(deed.connection, request_id), KIND, request_id)
            if version is not None and state.version != version:
                raise Changed(KIND, request_id)
            if not over_others and self._claimed_by_others(state):
                raise NotPossible(verb, "claimed", request_id)
            handling = Handling(deed, state)
            yield handling
            self._write(handling)

    def _write(self, handling: Handling) -> None:
        state, columns, deed = handling.state, handling.columns, handling.deed
        if handling.phone is not None:
            columns["phone_masked"] = handling.phone.masked
            callback_writing.change_phone(deed.connection, state.id, handling.phone)
        callback_writing.change(deed.connection, state.id, columns)
        if handling.phone is not None or "customer_id" in columns:
            callback_marks.refresh(deed.connection, [state.id])
        image = Image(
            state.id,
            state.version + 1,
            {name: state.columns[name] for name in columns},
            None if handling.phone is None else state.phone,
            tuple(handling.attempts),
            tuple(handling.marks),
            unmarked=handling.unmarked,
        )
        callback_images.keep(deed.connection, deed.id, image, deed.at + UNDO_FOR)
        deed.subjects.append(state.id)
        changed = {_NAMES.get(name, name) for name, value in columns.items() if name not in _UNNAMED and value != state.columns[name]}
        deed.fields = sorted(changed | set(deed.fields))

    def _claimed_by_others(self, state: RequestState) -> bool:
        return state.claimed_by not in (None, self._session.person.id) and is_claimed(state.claimed_at, self._moment())

    def _is_mine(self, state: RequestState) -> bool:
        return state.claimed_by == self._session.person.id and is_claimed(state.claimed_at, self._moment())

    def _phone_of(self, connection: Connection, text: str) -> Phone:
        """Return a number as it is kept, none for an empty text. Raises Invalid(`phone`, `not_a_number` or `payment_number`)."""
        if not text.strip():
            return Phone()
        refuse_numbers("phone", text)
        number = e164(text, self._session.settings.country)
        if not number:
            raise Invalid("phone", "not_a_number")
        return Phone(number, mask_phone(number), phone_mac(callback_seen.secret(connection), number))

    def _window_columns(self, window: CallWindow | None) -> dict[str, Any]:
        """Return how a wished time that a person chose is kept. Raises Invalid(`window`)."""
        if window is not None:
            check_window(window)
        outside = window is not None and self._is_outside(window)
        return {**callback_writing.window_columns(window), "outside_hours": int(outside), "corrected": 1}

    def _is_outside(self, window: CallWindow) -> bool:
        return is_outside(window, calling_times(self._session.settings), self._zone)


def check_window(window: CallWindow) -> None:
    """Raise Invalid(`window`, `backwards` or `too_long`) for a time that cannot be."""
    if window.end < window.start:
        raise Invalid("window", "backwards")
    if window.end - window.start > LONGEST_WINDOW:
        raise Invalid("window", "too_long")
